// The front page: filters that the list and the figure share, and the way to an event. Classic script; the
// page is complete without it. figure.js is told what is shown, and tells where to go.
(() => {
  'use strict';

  const NARROW = matchMedia('(max-width: 719px)');
  const events = [...document.querySelectorAll('.event')];
  const SHOWN = 'li:not([hidden]) > .event';

  // Filters: no choice ticked means all; several in one group mean any of them; groups narrow each other.

  const form = document.getElementById('page-filters');
  const ofEvent = {
    phase: (event) => [event.dataset.phase],
    kind: (event) => [event.dataset.kind],
    source: (event) => event.dataset.sources.trim().split(' '),
  };

  function chosen() {
    const groups = {};
    for (const [name, value] of new FormData(form)) (groups[name] ??= new Set()).add(value);
    return Object.entries(groups);
  }

  function filter() {
    const groups = chosen();
    const fits = (event) => groups.every(([name, values]) => ofEvent[name](event).some((each) => values.has(each)));
    for (const event of events) event.parentElement.hidden = !fits(event);
    for (const part of document.querySelectorAll('.day, .month')) part.hidden = !part.querySelector(SHOWN);
    const shown = events.filter((event) => !event.parentElement.hidden);
    const all = `${events.length} event${events.length === 1 ? '' : 's'}`;
    const none = shown.length ? '' : ': no event has all that is ticked';
    form.querySelector('output').value = groups.length ? `${shown.length} of ${all}${none}` : all;
    form.querySelector('.result button').hidden = !groups.length;
    const ids = groups.length ? new Set(shown.map((event) => event.id)) : null; // null: all
    document.dispatchEvent(new CustomEvent('timeline:shown', { detail: ids }));
  }

  function clear() {
    form.reset();
    filter();
  }

  function setUpFilters() {
    form.hidden = false;
    if (NARROW.matches) form.querySelector('details').open = false;
    form.addEventListener('change', filter);
    form.querySelector('.result button').addEventListener('click', clear);
    form.addEventListener('submit', (submitted) => submitted.preventDefault());
  }

  // Going to an event, also to one that a filter hides.

  function goTo(id) {
    const event = document.getElementById(id);
    if (!event?.classList.contains('event')) return;
    if (event.parentElement.hidden) clear();
    location.hash = encodeURIComponent(id);
    event.focus({ preventScroll: true });
    event.scrollIntoView({ block: 'start' });
  }

  function followHash() {
    const event = document.querySelector(':target')?.closest('.event'); // of a telling, the event it is joined to
    if (event) goTo(event.id);
  }

  document.addEventListener('timeline:go', ({ detail }) => goTo(detail));

  // Lines to be pasted into a file of corrections: copied by a button, which stands there only where it works.

  async function copy(button) {
    const pre = button.parentElement.querySelector('pre');
    getSelection().selectAllChildren(pre);
    try {
      await navigator.clipboard.writeText(pre.textContent);
    } catch {
      document.execCommand('copy'); // where the page was opened from disk and the clipboard is closed to it
    }
    button.textContent = 'Copied';
    button.addEventListener('blur', () => { button.textContent = 'Copy'; }, { once: true });
  }

  function offerCopy({ target }) {
    const pre = target.matches('.correct') && target.querySelector('pre');
    if (!pre || target.querySelector('button')) return;
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
    button.addEventListener('click', () => copy(button));
    pre.before(button);
  }

  if (form) setUpFilters();
  document.addEventListener('toggle', offerCopy, true); // it does not bubble
  addEventListener('hashchange', followHash);
})();
