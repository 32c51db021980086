// Keys in the list: up and down from event to event, Enter opens, Escape closes; a slash goes to the search.
// Classic script; where there is no search, on the pages of a large story, the rest holds.
(() => {
  'use strict';

  const TYPING = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';
  const box = document.getElementById('page-search');
  const slash = document.getElementById('page-slash');
  const shown = () => [...document.querySelectorAll('.events li:not([hidden]) > .event')];

  function reach(event) {
    event.focus({ preventScroll: true });
    event.scrollIntoView({ block: 'nearest' });
  }

  // From the event that the focus is on or in; past the first one back to the search.
  function step(from, by) {
    const events = shown();
    const to = events[from ? events.indexOf(from) + by : 0];
    if (to) reach(to);
    else if (by < 0) box?.focus();
  }

  function open(event) {
    const found = event.querySelector('.found');
    if (!found) return event.querySelector('h4 a').click();
    found.open = true;
    found.querySelector('summary').focus();
  }

  function close(event) {
    for (const each of event.querySelectorAll('details[open]')) each.open = false;
    reach(event);
  }

  function inEvent(pressed, event) {
    if (pressed.key === 'ArrowDown') step(event, 1);
    else if (pressed.key === 'ArrowUp') step(event, -1);
    else if (pressed.key === 'Enter' && pressed.target === event) open(event);
    else if (pressed.key === 'Escape') close(event);
    else return;
    pressed.preventDefault();
  }

  function inSearch(pressed) {
    if (pressed.key === 'ArrowDown') step(null, 1);
    else if (pressed.key === 'Escape' && box.value) {
      box.value = '';
      box.dispatchEvent(new Event('input', { bubbles: true }));
    } else return;
    pressed.preventDefault();
  }

  // In a folded part of the filters: closes it, where there is one around the focus.
  function inFilters(pressed) {
    const folded = pressed.target.closest('details[open]');
    if (pressed.key !== 'Escape' || !folded) return;
    folded.open = false;
    folded.querySelector('summary').focus();
  }

  document.addEventListener('keydown', (pressed) => {
    const { target } = pressed;
    if (pressed.defaultPrevented || pressed.isComposing || pressed.altKey || pressed.ctrlKey || pressed.metaKey) return;
    const event = target.closest('.event');
    if (box && target === box) inSearch(pressed);
    else if (event && (pressed.key === 'Escape' || !target.closest(`pre, ${TYPING}`))) inEvent(pressed, event);
    else if (target.closest('#page-filters')) inFilters(pressed);
    if (pressed.key === '/' && box && slash.checked && !target.closest(TYPING)) {
      pressed.preventDefault();
      box.focus();
      box.select();
    }
  });

  // A key of one letter gets in the way of speech input: it can be switched off, and stays so.
  if (!slash) return;
  try {
    slash.checked = localStorage.getItem('timeline-slash') !== 'off';
    slash.addEventListener('change', () => localStorage.setItem('timeline-slash', slash.checked ? 'on' : 'off'));
  } catch {
    // A browser that keeps nothing: it holds while the page is open.
  }
})();
