// The table of events: a button in the head of each column sorts by it. Classic script; without it the table
// is there in the order of time.
(() => {
  'use strict';

  const table = document.querySelector('table.sortable');
  if (!table) return;
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const inTime = [...body.rows];
  const { compare } = new Intl.Collator(document.documentElement.lang, { numeric: true });

  // A cell with a number sorts by it, any other by its text; what is empty comes last whichever way it goes.
  function key(row, column) {
    const { dataset, textContent } = row.cells[column];
    return dataset.value === undefined ? textContent.trim() : Number(dataset.value);
  }

  function inOrder(column, sign) {
    if (column === 0) return sign > 0 ? inTime : [...inTime].reverse();
    const keyed = inTime.map((row) => [key(row, column), row]);
    const order = ([one], [other]) => {
      if (one === '' || other === '') return (one === '') - (other === '');
      return sign * (typeof one === 'number' && typeof other === 'number' ? one - other : compare(one, other));
    };
    return keyed.sort(order).map(([, row]) => row);
  }

  function sort(column) {
    const falling = heads[column].ariaSort === 'ascending';
    for (const head of heads) head.ariaSort = null;
    heads[column].ariaSort = falling ? 'descending' : 'ascending';
    body.replaceChildren(...inOrder(column, falling ? -1 : 1));
  }

  heads.forEach((head, column) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: head.textContent });
    button.addEventListener('click', () => sort(column));
    head.replaceChildren(button);
  });
})();
