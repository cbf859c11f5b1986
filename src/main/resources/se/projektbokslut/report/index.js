
(() => {
  'use strict';
  const all = selector => Array.from(document.querySelectorAll(selector));
  const form = document.getElementById('search');
  const field = document.getElementById('q');
  const hits = document.getElementById('hits');
  const choices = ['process', 'status', 'year'].map(name => document.getElementById(name));
  const rows = all('[data-row]').map(row => ({row, text: row.textContent.toLowerCase()}));
  const figures = all('[data-figures]');
  const wholes = all('[data-whole]');
  const lists = all('[data-list]');
  const folds = all('details').map(fold => ({fold, open: !('fold' in fold.dataset)}));

  const has = (element, name, value) => (element.dataset[name] || '').split(' ').includes(value);

  function show() {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = choices.filter(choice => choice.value);
    const active = chosen.map(choice => choice.id).concat(words.length > 0 ? ['words'] : []);
    let found = 0;
    for (const {row, text} of rows) {
      row.hidden = !words.every(word => text.includes(word))
        || !chosen.every(choice => has(row, choice.id, choice.value));
      found += row.hidden ? 0 : 1;
    }
    for (const figure of figures) {
      figure.hidden = chosen.some(choice => choice.id in figure.dataset && !has(figure, choice.id, choice.value));
    }
    for (const whole of wholes) {
      whole.hidden = active.some(name => has(whole, 'whole', name));
    }
    for (const list of lists) {
      list.hidden = active.length > 0 && !list.querySelector('[data-row]:not([hidden])')
        && !(active.length === 1 && 'year' in list.dataset && active[0] === 'year'
          && has(list, 'year', chosen[0].value));
    }
    for (const {fold, open} of folds) {
      fold.open = active.length > 0 && !fold.classList.contains('files')
        ? fold.querySelector('[data-row]:not([hidden])') !== null : open;
    }
    const names = chosen.map(choice => choice.selectedOptions[0].textContent).concat(words);
    hits.value = active.length === 0 ? ''
      : hits.dataset.choice.replace('{0}', () => names.join(', ')) + ' '
        + (found === 1 ? hits.dataset.one : hits.dataset.many).replace('{0}', String(found));
  }

  form.addEventListener('submit', event => event.preventDefault());
  form.addEventListener('input', show);
  form.addEventListener('reset', () => setTimeout(show));
  form.hidden = false;
  show();

  // A link leads into what is folded as well.
  function unfold() {
    const place = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    const fold = place === null ? null : place.closest('details');
    if (fold !== null) {
      fold.open = true;
      place.scrollIntoView();
    }
  }
  window.addEventListener('hashchange', unfold);
  unfold();
})();
