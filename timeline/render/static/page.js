// The way to an event, and copying the lines that correct it. Classic script; the page is complete without it.
// Goes to an event when `timeline:go` says so (with its id); asks by `timeline:clear` for one that is filtered out.
(() => {
  'use strict';

  // Going to an event, also to one that a filter hides: after the address, so that the way back has its filter.

  function show(event) {
    if (event.closest('[hidden]')) document.dispatchEvent(new CustomEvent('timeline:clear'));
    event.focus({ preventScroll: true });
    event.scrollIntoView({ block: 'start' });
  }

  function goTo(id) {
    const event = document.getElementById(id);
    if (!event?.classList.contains('event')) return;
    location.hash = encodeURIComponent(id);
    show(event);
  }

  function followHash() {
    const target = location.hash && document.querySelector(':target');
    const event = target && target.closest('.event');
    if (event && event !== target) location.replace(`#${encodeURIComponent(event.id)}`); // a telling that was joined to it
    else if (event) show(event);
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

  document.addEventListener('toggle', offerCopy, true); // it does not bubble
  addEventListener('hashchange', followHash);
})();
