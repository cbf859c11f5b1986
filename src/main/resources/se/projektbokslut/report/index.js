
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
  const tables = all('[data-table]');
  const rests = all('[data-rest]');
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
    for (const table of tables) {
      table.hidden ||= !table.querySelector('[data-figures]:not([hidden])');
    }
    // What a list does not show may hold what is sought: its note stays, and the hits say how many there are.
    let unsearched = 0;
    for (const rest of rests) {
      rest.hidden = chosen.some(choice => !(choice.id in rest.dataset)
        || (rest.dataset[choice.id] !== '' && !has(rest, choice.id, choice.value)));
      unsearched += rest.hidden ? 0 : Number(rest.dataset.rest);
    }
    for (const list of lists) {
      list.hidden = active.length > 0 && !list.querySelector('[data-row]:not([hidden]), [data-rest]:not([hidden])')
        && !(active.length === 1 && 'year' in list.dataset && active[0] === 'year'
          && has(list, 'year', chosen[0].value));
    }
    // Where nothing is found, the notes say where to look.
    const shown = found > 0 ? '[data-row]:not([hidden])' : '[data-rest]:not([hidden])';
    for (const {fold, open} of folds) {
      fold.open = active.length > 0 && !fold.classList.contains('files') ? fold.querySelector(shown) !== null : open;
    }
    const names = chosen.map(choice => choice.selectedOptions[0].textContent).concat(words);
    hits.value = active.length === 0 ? ''
      : hits.dataset.choice.replace('{0}', () => names.join(', ')) + ' '
        + (found === 1 ? hits.dataset.one : hits.dataset.many).replace('{0}', String(found))
        + (unsearched === 0 ? '' : '. ' + hits.dataset.unsearched.replace('{0}', String(unsearched)));
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
