// The front page: filters that the list and the figure share, and Plotly's figure, loaded when it comes near
// the screen. Classic script, no dependencies but Plotly; the page is complete without it.
(() => {
  'use strict';

  const DARK = matchMedia('(prefers-color-scheme: dark)');
  const NARROW = matchMedia('(max-width: 719px)');
  const events = [...document.querySelectorAll('.event')];
  const SHOWN = 'li:not([hidden]) > .event';

  // Filters: no choice ticked means all; several in one group mean any of them; groups narrow each other.

  const form = document.getElementById('page-filters');
  const ofEvent = {
    phase: (event) => [event.dataset.phase],
    kind: (event) => [event.dataset.kind],
    source: (event) => JSON.parse(event.dataset.sources),
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
    drawing.show(new Set(shown.map((event) => event.id)));
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
    const target = document.querySelector(':target');
    if (target) goTo(target.id);
  }

  // The figure. Python gives everything but the colours, which are read from the style sheet.

  const drawing = {
    place: document.getElementById('page-figure'),
    shown: null, // ids of the events to show; null before the first filtering: all
    range: null,
    drawn: false,

    show(ids) {
      this.shown = ids;
      if (this.drawn) this.draw();
    },

    async draw() {
      const form = NARROW.matches ? 'narrow' : 'wide';
      const { data, layout } = window.timelineFigure[form];
      const colour = palette();
      const xaxis = { ...layout.xaxis, range: this.range, gridcolor: colour('--grid'), tickfont: { color: colour('--soft') } };
      const config = { displayModeBar: false, displaylogo: false, showSendToCloud: false, responsive: true, scrollZoom: false };
      await window.Plotly.react(
        this.place,
        data.map((trace) => painted(only(trace, this.shown), colour)),
        {
          ...layout,
          xaxis,
          paper_bgcolor: 'rgba(0,0,0,0)',
          plot_bgcolor: 'rgba(0,0,0,0)',
          font: { family: getComputedStyle(document.body).fontFamily, size: 13, color: colour('--ink') },
          hoverlabel: { bgcolor: colour('--raised'), bordercolor: colour('--line'), font: { color: colour('--ink') }, align: 'left' },
          shapes: layout.shapes.map((band) => ({ ...band, fillcolor: colour(`--${band.name}`) })),
        },
        config,
      );
    },

    async start() {
      this.range = window.timelineFigure.ranges.opening;
      await this.draw();
      this.drawn = true;
      this.place.on('plotly_click', ({ points }) => goTo(points[0].customdata));
      this.place.on('plotly_hover', () => this.place.classList.add('over'));
      this.place.on('plotly_unhover', () => this.place.classList.remove('over'));
      this.place.on('plotly_relayout', () => this.moved());
      DARK.addEventListener('change', () => this.draw());
      NARROW.addEventListener('change', () => this.draw());
      this.place.dataset.drawn = '';
      this.setUpTools();
    },

    setUpTools() {
      const tools = document.querySelector('.overview .tools');
      tools.classList.add('ready');
      tools.addEventListener('click', ({ target }) => {
        const { range, zoom, move } = target.dataset;
        if (range) this.look(window.timelineFigure.ranges[range]);
        if (zoom) this.look(stretched(this.range, Number(zoom), 0));
        if (move) this.look(stretched(this.range, 1, Number(move)));
      });
      this.moved();
    },

    look(range) {
      this.range = range;
      window.Plotly.relayout(this.place, { 'xaxis.range': range });
    },

    moved() {
      this.range = [...this.place.layout.xaxis.range];
      for (const button of document.querySelectorAll('[data-range]')) {
        const range = window.timelineFigure.ranges[button.dataset.range];
        button.setAttribute('aria-pressed', String(range.every((end, n) => moment(end) === moment(this.range[n]))));
      }
    },
  };

  function palette() {
    const style = getComputedStyle(document.documentElement);
    return (name) => style.getPropertyValue(name).trim();
  }

  function painted(trace, colour) {
    const lane = colour(`--lane-${trace.meta.lane % 8}`);
    const edge = trace.meta.bar ? lane : colour('--paper'); // a day's keeps it apart from what it overlaps
    const hovertext = trace.customdata.map((id) => window.timelineFigure.hovers[id]);
    if (trace.mode === 'lines') return { ...trace, hovertext, line: { ...trace.line, color: lane } };
    return { ...trace, hovertext, marker: { ...trace.marker, color: lane, line: { ...trace.marker.line, color: edge } } };
  }

  function only(trace, ids) {
    if (!ids) return trace;
    const kept = (column) => column.filter((_, n) => ids.has(trace.customdata[n]));
    const columns = Object.fromEntries(['x', 'y', 'customdata'].map((name) => [name, kept(trace[name])]));
    if (trace.mode === 'lines') return { ...trace, ...columns };
    const marker = { ...trace.marker, symbol: kept(trace.marker.symbol), size: kept(trace.marker.size) };
    return { ...trace, ...columns, marker };
  }

  // Plotly's dates have no zone: read and written as if in UTC.
  const moment = (text) => Date.parse(text.length > 10 ? `${text.replace(' ', 'T')}Z` : `${text}T00:00Z`);
  const asText = (time) => new Date(time).toISOString().slice(0, 19).replace('T', ' ');

  function stretched(range, factor, shift) {
    const [start, end] = range.map(moment);
    const half = ((end - start) * factor) / 2;
    const middle = (start + end) / 2 + (end - start) * shift;
    return [asText(middle - half), asText(middle + half)];
  }

  const message = document.getElementById('page-message');

  function load() {
    const script = document.createElement('script');
    script.src = drawing.place.dataset.script;
    script.onload = () => drawing.start();
    script.onerror = () => {
      message.textContent = 'The figure could not be loaded. All of its events are listed below, in order.';
      message.hidden = false;
    };
    document.head.append(script);
  }

  function loadWhenNear() {
    message.hidden = true;
    for (const part of document.querySelectorAll('.overview .tools, .overview .range')) part.hidden = false;
    const near = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      load();
    }, { rootMargin: '200px' });
    near.observe(drawing.place.parentElement);
  }

  setUpFilters();
  addEventListener('hashchange', followHash);
  if (drawing.place) addEventListener('load', () => setTimeout(loadWhenNear));
})();
