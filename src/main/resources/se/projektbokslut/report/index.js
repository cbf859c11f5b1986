
(() => {
  'use strict';
  const form = document.getElementById('search');
  const field = document.getElementById('q');
  const hits = document.getElementById('hits');
  const rows = Array.from(document.querySelectorAll('[data-row]'), row => ({row, text: row.textContent.toLowerCase()}));
  const lists = Array.from(document.querySelectorAll('[data-list]'));
  const folds = Array.from(document.querySelectorAll('details'), fold => ({fold, open: fold.open}));

  function search() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let found = 0;
    for (const {row, text} of rows) {
      row.hidden = !words.every(word => text.includes(word));
      found += row.hidden ? 0 : 1;
    }
    for (const list of lists) {
      list.hidden = words.length > 0 && !list.querySelector('[data-row]:not([hidden])');
    }
    for (const {fold, open} of folds) {
      fold.open = words.length > 0 ? fold.querySelector('[data-row]:not([hidden])') !== null : open;
    }
    hits.value = words.length === 0 ? ''
      : (found === 1 ? hits.dataset.one : hits.dataset.many).replace('{0}', String(found));
  }

  form.addEventListener('submit', event => event.preventDefault());
  field.addEventListener('input', search);
  form.hidden = false;
})();
