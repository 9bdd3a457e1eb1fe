// Small tools to build elements; text is always text, never markup.
export function element(name, attributes = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(key, '');
    else if (value !== false && value !== undefined) node.setAttribute(key, value);
  }
  node.append(...children.filter((child) => child !== undefined && child !== null));
  return node;
}

const MOST_LETTERS = 4;
const MOST_OF_A_NAME = 16;

/** A figure with its unit, or the dash where there is none. */
function isFigure(cell) {
  if (typeof cell !== 'string') return false;
  return cell === '–' || (/\d/.test(cell) && (cell.match(/\p{L}/gu) ?? []).length <= MOST_LETTERS);
}

/** A table of `head` (strings) and `rows` (arrays of text or elements, the first cell names the row). Columns of figures stand right. */
export function table(head, rows, caption) {
  const kinds = head.map((text, i) => {
    if (i === 0) return '';
    if (rows.every((row) => isFigure(row[i]))) return 'number';
    return rows.some((row) => row[i].length > MOST_OF_A_NAME) ? 'sentence' : '';
  });
  const cell = (value, i) =>
    i === 0 ? element('th', { scope: 'row' }, value) : element('td', { class: kinds[i] }, value);
  return element(
    'table',
    { class: 'table' },
    caption ? element('caption', {}, caption) : undefined,
    element('thead', {}, element('tr', {}, ...head.map((text, i) => element('th', { scope: 'col', class: kinds[i] }, text)))),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cell)))),
  );
}
