// The figure: what the page draws itself is there at once; Plotly, to zoom and move in, comes when a reader
// reaches for it. Classic script; talks to the rest of the page by two events of the document:
// `timeline:shown` (ids of the events that the filters leave) and `timeline:go` (id of the one to go to).
(() => {
  'use strict';

  const place = document.getElementById('page-figure');
  if (!place) return;
  const DARK = matchMedia('(prefers-color-scheme: dark)');
  const NARROW = matchMedia('(max-width: 719px)');
  const STILL = matchMedia('(prefers-reduced-motion: reduce)');
  const plot = place.parentElement;
  const strip = document.querySelector('.strip');
  const message = document.getElementById('page-message');
  const WIDER = 1.6; // times the opening range from which marks stand in the rows of the whole story

  let shown = null; // ids of the events to show; null before the first filtering: all
  let range = null; // in milliseconds; null: the one that the page opens on
  let at = -1; // index of the event that the keys have reached
  let settle = 0; // timer of what the filters leave to be drawn
  let loading = null; // of Plotly; settles once the figure is drawn

  // Dates have no zone: read and written as if in UTC.
  const moment = (text) => Date.parse(text.length > 10 ? `${text.replace(' ', 'T')}Z` : `${text}T00:00Z`);
  const asText = (time) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');
  const formNow = () => (NARROW.matches ? 'narrow' : 'wide');

  // What Plotly draws: Python gives everything but the colours, which are read from the style sheet.

  function view(name) {
    return (window.timelineFigure.views[name] ?? window.timelineFigure.views.opening)[formNow()];
  }

  function viewNow() {
    const [start, end] = view('opening').range.map(moment);
    return range && range[1] - range[0] > WIDER * (end - start) ? view('whole') : view('opening');
  }

  function palette() {
    const style = getComputedStyle(document.documentElement);
    return (name) => style.getPropertyValue(name).trim();
  }

  function painted(trace, colour) {
    const { lane: number, role } = trace.meta;
    const lane = colour(`--lane-${number % 8}`);
    if (role === 'pile') return { ...trace, marker: { color: lane, line: { width: 0 } } };
    const hovertext = trace.customdata.map((id) => window.timelineFigure.hovers[id]);
    if (role === 'bar') return { ...trace, hovertext, line: { ...trace.line, color: lane } };
    const edge = role === 'mark' ? colour('--paper') : lane; // a day's edge keeps it apart from what it overlaps
    return { ...trace, hovertext, marker: { ...trace.marker, color: lane, line: { ...trace.marker.line, color: edge } } };
  }

  function only(trace, ids) {
    if (!ids) return trace;
    if (trace.meta.role === 'pile') {
      const counts = trace.customdata.map((each) => each.filter((id) => ids.has(id)).length);
      const all = trace.customdata.map((each) => each.length);
      const words = trace.hovertext.map((text, n) => `${text.split('<br>')[0]}<br>${counts[n]} of ${all[n]}`);
      return { ...trace, y: trace.y.map((height, n) => (height * counts[n]) / all[n]), hovertext: words };
    }
    const kept = (column) => column.filter((_, n) => ids.has(trace.customdata[n]));
    const columns = Object.fromEntries(['x', 'y', 'customdata'].map((name) => [name, kept(trace[name])]));
    if (trace.meta.role === 'bar') return { ...trace, ...columns };
    const marker = { ...trace.marker, symbol: kept(trace.marker.symbol), size: kept(trace.marker.size) };
    return { ...trace, ...columns, marker };
  }

  function axis(found, colour) {
    const own = range.every((end, n) => end === moment(found.range[n])); // the ticks that the page drew itself
    const ticks = own ? { tickmode: 'array' } : { tickmode: 'auto', tickvals: null, ticktext: null };
    const look = { gridcolor: colour('--grid'), tickfont: { color: colour('--soft') } };
    return { ...found.layout.xaxis, ...ticks, ...look, range: range.map(asText) };
  }

  async function draw() {
    const found = viewNow();
    range ??= found.range.map(moment);
    const colour = palette();
    const config = { displayModeBar: false, displaylogo: false, showSendToCloud: false, responsive: true, scrollZoom: false };
    for (const each of plot.querySelectorAll(`.drawing.${formNow()} > svg`)) each.setAttribute('height', found.layout.height);
    await window.Plotly.react(
      place,
      found.data.map((trace) => painted(only(trace, shown), colour)),
      {
        ...found.layout,
        xaxis: axis(found, colour),
        paper_bgcolor: 'rgba(0,0,0,0)',
        plot_bgcolor: 'rgba(0,0,0,0)',
        font: { family: getComputedStyle(document.body).fontFamily, size: 13, color: colour('--ink') },
        hoverlabel: { bgcolor: colour('--raised'), bordercolor: colour('--line'), font: { color: colour('--ink') }, align: 'left' },
        shapes: found.layout.shapes.map((band) => ({ ...band, fillcolor: colour(`--${band.name}`) })),
      },
      config,
    );
    showRange();
  }

  async function start() {
    await draw();
    place.on('plotly_click', ({ points }) => go([points[0].customdata].flat().find((id) => !shown || shown.has(id))));
    place.on('plotly_hover', () => place.classList.add('over'));
    place.on('plotly_unhover', () => place.classList.remove('over'));
    place.on('plotly_relayout', (change) => {
      if (!('xaxis.range[0]' in change)) return;
      range = place.layout.xaxis.range.map(moment);
      draw();
    });
    DARK.addEventListener('change', draw);
    NARROW.addEventListener('change', draw);
    plot.dataset.drawn = '';
  }

  const script = (src) => new Promise((resolve, reject) => {
    const element = document.createElement('script');
    Object.assign(element, { src, onload: resolve, onerror: reject });
    document.head.append(element);
  });

  function load() {
    loading ??= Promise.all([script(place.dataset.drawing), script(place.dataset.script)]).then(start, () => {
      message.textContent = 'What the figure needs to zoom could not be loaded. All events are listed below, in order.';
      message.hidden = false;
      throw new Error('the figure was not loaded');
    });
    return loading;
  }

  const later = (action) => load().then(action, () => {});

  // Ranges: buttons, the strip, and keys.

  function look(to) {
    range = to;
    showRange();
    later(draw);
  }

  function ranges(name) {
    const own = name === 'whole' ? [strip.dataset.start, strip.dataset.end] : strip ? [strip.dataset.from, strip.dataset.to] : null;
    return own ? own.map(moment) : view('opening').range.map(moment);
  }

  function stretched([start, end], factor, shift) {
    const half = ((end - start) * factor) / 2;
    const middle = (start + end) / 2 + (end - start) * shift;
    return [middle - half, middle + half];
  }

  function setUpTools() {
    const tools = document.querySelector('.overview .tools');
    tools.hidden = false;
    tools.addEventListener('click', ({ target }) => {
      const { range: name, zoom, move } = target.dataset;
      if (name) later(() => look(ranges(name)));
      if (zoom) later(() => look(stretched(range, Number(zoom), 0)));
      if (move) later(() => look(stretched(range, 1, Number(move))));
    });
    showRange();
  }

  function showRange() {
    if (strip) {
      range ??= ranges('opening');
      markRange();
    }
    for (const button of document.querySelectorAll('[data-range]')) {
      const same = !range || ranges(button.dataset.range).every((end, n) => Math.abs(end - range[n]) < 60_000);
      button.setAttribute('aria-pressed', String(same));
    }
  }

  // The strip: its window is dragged, or its ends are, by pointer or by keys; the figure follows.

  const handles = [];
  let follow = 0;

  function markRange() {
    const [first, last] = ranges('whole');
    const share = (time) => Math.min(1, Math.max(0, (time - first) / (last - first)));
    const [from, to] = range.map(share);
    const rect = strip.querySelector('.window');
    rect.setAttribute('x', 240 * from);
    rect.setAttribute('width', 240 * (to - from));
    handles.forEach((handle, n) => {
      handle.style.left = `${100 * [from, to][n]}%`;
      handle.setAttribute('aria-valuenow', Math.round(100 * [from, to][n]));
      handle.setAttribute('aria-valuetext', new Date(range[n]).toLocaleDateString(document.documentElement.lang, { dateStyle: 'long', timeZone: 'UTC' }));
    });
  }

  function moved(to, settled) {
    range = to;
    markRange();
    clearTimeout(follow);
    follow = setTimeout(() => look(range), settled ? 0 : 150);
  }

  function setUpStrip() {
    const track = document.createElement('div');
    track.className = 'track';
    for (const name of ['Start of the range', 'End of the range']) {
      const handle = document.createElement('div');
      const told = { role: 'slider', tabindex: 0, 'aria-label': name, 'aria-valuemin': 0, 'aria-valuemax': 100 };
      for (const [key, value] of Object.entries(told)) handle.setAttribute(key, value);
      handles.push(handle);
    }
    track.append(...handles);
    strip.append(track);
    markRange();
    const [first, last] = ranges('whole');
    const least = Math.min(2 * 86_400_000, last - first);
    const inside = (time) => Math.min(last, Math.max(first, time));
    const resized = (n, time) => (n ? [range[0], Math.max(inside(time), range[0] + least)] : [Math.min(inside(time), range[1] - least), range[1]]);
    const shifted = (by) => {
      const kept = Math.min(Math.max(by, first - range[0]), last - range[1]);
      return range.map((end) => end + kept);
    };
    let grip = null;
    track.addEventListener('pointerdown', (event) => {
      const box = track.getBoundingClientRect();
      const time = first + ((event.clientX - box.left) / box.width) * (last - first);
      const n = handles.indexOf(event.target);
      const inWindow = time >= range[0] && time <= range[1];
      if (n < 0 && !inWindow) moved(shifted(time - (range[0] + range[1]) / 2));
      grip = { n, time, range, scale: (last - first) / box.width, x: event.clientX };
      track.setPointerCapture(event.pointerId);
      load().catch(() => {});
    });
    track.addEventListener('pointermove', (event) => {
      if (!grip) return;
      const by = (event.clientX - grip.x) * grip.scale;
      if (grip.n >= 0) return moved(resized(grip.n, grip.range[grip.n] + by));
      range = grip.range;
      moved(shifted(by));
    });
    for (const name of ['pointerup', 'pointercancel']) {
      track.addEventListener(name, () => {
        if (grip) moved(range, true);
        grip = null;
      });
    }
    track.addEventListener('keydown', (event) => {
      const n = handles.indexOf(event.target);
      const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key] ?? { PageDown: -10, PageUp: 10 }[event.key];
      if (n < 0 || !step) return;
      event.preventDefault();
      moved(resized(n, range[n] + (step * (last - first)) / 100));
    });
  }

  // Keys in the figure: from event to event, as they stand in the list.

  const go = (id) => document.dispatchEvent(new CustomEvent('timeline:go', { detail: id }));
  const order = () => [...document.querySelectorAll('.event')].map((each) => each.id).filter((id) => !shown || shown.has(id));

  function find(id) {
    for (const [curveNumber, trace] of place.data.entries()) {
      const role = trace.meta.role;
      const pointNumber = trace.customdata.findIndex((each) => (role === 'pile' ? each.includes(id) : each === id));
      if (pointNumber >= 0 && role !== 'bar' && role !== 'ring') return { curveNumber, pointNumber, x: moment(trace.x[pointNumber]) };
    }
    return null;
  }

  // For a screen reader a slider, whose value is the event reached: it passes the keys on and says each value.
  function tell(text) {
    const all = order().length;
    const told = { valuemin: 0, valuemax: all, valuenow: at + 1, valuetext: at < 0 ? 'no event yet' : `${at + 1} of ${all}: ${text}` };
    for (const [key, value] of Object.entries(told)) place.setAttribute(`aria-${key}`, value);
  }

  async function reach(id) {
    let point = find(id);
    const event = document.getElementById(id);
    tell([event?.querySelector('h4'), event?.querySelector('.when')].map((each) => each?.textContent.trim()).join(', '));
    if (!point) return;
    if (point.x < range[0] || point.x > range[1]) {
      range = stretched(range, 1, (point.x - (range[0] + range[1]) / 2) / (range[1] - range[0]));
      await draw();
      point = find(id);
    }
    window.Plotly.Fx.hover(place, [{ curveNumber: point.curveNumber, pointNumber: point.pointNumber }]);
  }

  function onKey(event) {
    const ids = order();
    const steps = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, Home: -ids.length, End: ids.length };
    if (event.key in steps && ids.length) {
      event.preventDefault();
      at = Math.min(ids.length - 1, Math.max(0, at + steps[event.key]));
      later(() => reach(ids[at]));
    } else if (event.key === 'Enter' && ids[at]) {
      go(ids[at]);
    } else if (event.key === 'Escape' && plot.dataset.drawn !== undefined) {
      window.Plotly.Fx.unhover(place);
    }
  }

  function setUpKeys() {
    place.tabIndex = 0;
    place.setAttribute('role', 'slider');
    tell('');
    document.getElementById('page-figure-keys').hidden = false;
    place.addEventListener('keydown', onKey);
  }

  // The page's own drawing, until Plotly's takes its place.

  function hideFiltered() {
    for (const mark of plot.querySelectorAll('[data-event]')) mark.classList.toggle('out', shown && !shown.has(mark.dataset.event));
    if (shown && plot.querySelector('.pile')) load().catch(() => {});
  }

  function filtered() {
    tell('');
    if (loading) later(draw);
    else hideFiltered();
  }

  document.addEventListener('timeline:shown', ({ detail }) => {
    shown = detail;
    at = -1;
    clearTimeout(settle);
    settle = setTimeout(filtered, 60); // once a word is typed, not at each letter
  });
  for (const name of ['pointerenter', 'touchstart', 'focusin']) {
    plot.addEventListener(name, () => load().catch(() => {}), { once: true, passive: true });
  }
  setUpTools();
  setUpKeys();
  if (strip) setUpStrip();
})();
