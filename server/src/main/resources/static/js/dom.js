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

/** A table of `head` (strings) and `rows` (arrays, the first cell names the row). Numbers must come as text. */
export function table(head, rows, caption) {
  const cells = (row) =>
    row.map((value, i) =>
      i === 0 ? element('th', { scope: 'row' }, value) : element('td', { class: 'number' }, value),
    );
  return element(
    'table',
    { class: 'table' },
    caption ? element('caption', {}, caption) : undefined,
    element(
      'thead',
      {},
      element('tr', {}, ...head.map((text, i) => element('th', { scope: 'col', class: i ? 'number' : '' }, text))),
    ),
    element('tbody', {}, ...rows.map((row) => element('tr', {}, ...cells(row)))),
  );
}
