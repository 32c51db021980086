// Search and filters of the front page, kept in its address. Classic script; the page is complete without it.
// Tells by an event of the document what is shown: `timeline:shown` (ids of the events, null for all), and
// shows all when it is asked to by `timeline:clear`.
(() => {
  'use strict';

  const form = document.getElementById('page-filters');
  if (!form) return;
  const box = document.getElementById('page-search');
  const boxes = [...form.querySelectorAll('[data-number]')];
  const figures = boxes.map((each) => each.closest('label').querySelector('.number'));
  const groups = [...new Set(boxes.map((each) => each.name))];
  const places = new Map(boxes.map((each, n) => [each.dataset.number, n]));
  const groupOf = boxes.map((each) => groups.indexOf(each.name));

  // The events of the list, gone through when they are first needed: the page itself comes before.

  let gone = null;

  function rows() {
    gone ??= [...document.querySelectorAll('li[data-choices]')].map((item) => ({
      item,
      id: item.firstElementChild.id,
      day: item.closest('.day'),
      month: item.closest('.month'),
      choices: item.dataset.choices.split(' ').map((each) => places.get(each)).filter((n) => n !== undefined),
      words: '',
    }));
    return gone;
  }

  const number = (of) => of.toLocaleString(document.documentElement.lang);
  const all = () => `${number(rows().length)} event${rows().length === 1 ? '' : 's'}`;

  // Search: each word begins a word of the text, whatever the case and the accents.

  const PLAIN = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' };
  let texts = null; // the script that holds them: loaded when they are first needed
  let state = ''; // of the texts: '', 'ready' or 'failed'

  function folded(text) {
    return text.toLowerCase().normalize('NFKD')
      .replace(/[\p{M}'’ʼ]/gu, '')
      .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter])
      .replace(/(\d)[.,](?=\d)/g, '$1') // 10,000 and 10000
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  }

  function load() {
    texts ??= new Promise((resolve, reject) => {
      const script = document.createElement('script');
      Object.assign(script, { src: box.dataset.texts, onload: resolve, onerror: reject });
      document.head.append(script);
    }).then(() => {
      for (const row of rows()) row.words = ` ${folded(window.timelineSearch[row.id] ?? '')}`;
      state = 'ready';
    }, () => {
      state = 'failed';
    }).then(() => box.value && filter());
    return texts;
  }

  const sought = () => folded(box.value).split(' ').filter(Boolean).map((word) => ` ${word}`);

  // Filters: no choice ticked means all; several in one group mean any of them; groups narrow each other.
  // Beside each choice stands how many events it would leave: those that all but its own group let through.

  function sift(picked, words) {
    const counts = boxes.map(() => 0);
    const asked = boxes.reduce((bits, each, n) => (picked[n] ? bits | (1 << groupOf[n]) : bits), 0);
    const shown = rows().filter(({ choices, words: text }) => {
      if (!words.every((word) => text.includes(word))) return false;
      const met = choices.reduce((bits, n) => (picked[n] ? bits | (1 << groupOf[n]) : bits), 0);
      const missed = asked & ~met;
      if (missed & (missed - 1)) return false; // two groups or more
      for (const n of choices) if (!missed || missed === 1 << groupOf[n]) counts[n] += 1;
      return !missed;
    });
    return { counts, shown };
  }

  function filter() {
    const picked = boxes.map((each) => each.checked);
    const words = state === 'ready' ? sought() : [];
    const waiting = box.value && !state;
    const narrowed = words.length > 0 || picked.includes(true);
    const { counts, shown } = sift(picked, words);
    show(new Set(shown));
    counts.forEach((left, n) => {
      if (figures[n].textContent !== String(left)) figures[n].textContent = left;
      boxes[n].parentElement.classList.toggle('none', !left);
    });
    showChips(picked);
    say(waiting ? 'Searching' : narrowed ? `${number(shown.length)} of ${all()}` : all(), narrowed && !shown.length);
    form.querySelector('.result button').hidden = !narrowed && !box.value;
    const ids = narrowed ? new Set(shown.map((row) => row.id)) : null;
    document.dispatchEvent(new CustomEvent('timeline:shown', { detail: ids }));
  }

  function show(shown) {
    const parts = new Map();
    for (const row of rows()) {
      const out = !shown.has(row);
      if (row.item.hidden !== out) row.item.hidden = out;
      for (const part of [row.day, row.month]) parts.set(part, (parts.get(part) ?? false) || !out);
    }
    for (const [part, some] of parts) if (part.hidden === some) part.hidden = !some;
  }

  // What is in force: in words, spoken once the reader pauses, and as chips that take one choice away each.

  const spoken = form.querySelector('output');
  let pause = 0;

  function say(text, none) {
    const lack = state === 'failed' && box.value ? '. The search could not be loaded' : none ? ': none has all that is asked for' : '';
    form.querySelector('.count').textContent = text + lack;
    clearTimeout(pause);
    pause = setTimeout(() => { spoken.value = text + lack; }, 400);
  }

  function chip(input) {
    const item = document.createElement('li');
    const group = input.closest('fieldset').querySelector('legend').textContent;
    const button = Object.assign(document.createElement('button'), { type: 'button' });
    button.textContent = input.parentElement.querySelector('.choice').textContent;
    button.setAttribute('aria-label', `Remove ${group}: ${button.textContent}`);
    button.addEventListener('click', () => drop(input, item));
    item.append(button);
    return item;
  }

  function drop(input, item) {
    const at = [...item.parentElement.children].indexOf(item);
    input.checked = false;
    changed();
    const left = form.querySelectorAll('.chips button');
    (left[Math.min(at, left.length - 1)] ?? box).focus();
  }

  function showChips(picked) {
    const chips = form.querySelector('.chips');
    chips.replaceChildren(...boxes.filter((_, n) => picked[n]).map(chip));
    chips.hidden = !chips.children.length;
  }

  // The address of the page: it always says what is asked for, so it can be kept, sent, and come back to.

  function target() {
    try {
      return document.getElementById(decodeURIComponent(location.hash.slice(1))); // :target comes later than scripts
    } catch {
      return null; // an address that nothing can have
    }
  }

  const hidesTarget = () => Boolean(target()?.closest('li[hidden]'));

  function write() {
    const address = new URL(location);
    if (hidesTarget()) address.hash = ''; // or whoever follows the address sees all events
    for (const name of ['q', ...groups]) address.searchParams.delete(name);
    if (box.value.trim()) address.searchParams.append('q', box.value.trim());
    for (const each of boxes) if (each.checked) address.searchParams.append(each.name, each.value);
    try {
      history.replaceState(history.state, '', address);
    } catch {
      // A browser may refuse so many changes in so short a time: the next one is written.
    }
  }

  async function read() {
    const asked = new URLSearchParams(location.search);
    box.value = asked.get('q') ?? '';
    for (const each of boxes) each.checked = asked.getAll(each.name).includes(each.value);
    filter();
    showTarget();
    if (!box.value) return;
    await load();
    showTarget();
  }

  function changed() {
    if (box.value) load();
    filter();
    write();
  }

  function clear() {
    box.value = '';
    for (const each of boxes) each.checked = false;
    changed();
  }

  // A permalink shows its event, whatever else its address asks for.
  function showTarget() {
    if (hidesTarget()) clear();
  }

  form.hidden = false;
  if (matchMedia('(max-width: 59.99rem)').matches) form.querySelector('.facets').open = false;
  for (const name of ['pointerenter', 'focusin']) form.addEventListener(name, rows, { once: true });
  form.addEventListener('input', ({ target }) => target.name && changed());
  form.addEventListener('submit', (submitted) => submitted.preventDefault());
  form.querySelector('.result button').addEventListener('click', () => {
    clear();
    box.focus();
  });
  box.addEventListener('focus', load);
  document.addEventListener('timeline:clear', clear);
  addEventListener('popstate', read);
  if (location.search) read().then(() => target()?.scrollIntoView());
})();
