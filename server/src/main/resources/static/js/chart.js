// A figure that draws a chart, says in words what it shows, and turns into a table.
import { element, table } from './dom.js';
import { say } from './words.js';
import { frame, tokens } from './theme.js';

let library;

/** The chart library is a megabyte: fetched once, when the first chart is near. */
function echarts() {
  library ??= import('/vendor/echarts/echarts.esm.min.js');
  return library;
}

/**
 * Draws into `figure`. `build(tokens)` returns { option, words, head, rows }: the chart, one sentence about it, and its table.
 * Returns a function that draws again after the data behind `build` changed.
 */
export function draw(figure, build) {
  const canvas = figure.querySelector('.canvas');
  const asTable = figure.querySelector('.as-table');
  const button = figure.querySelector('[data-table]');
  let chart;

  async function redraw() {
    const colours = { ...tokens(), width: canvas.clientWidth };
    const { option, words, head, rows } = build(colours);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', words);
    if (!asTable.hidden) asTable.replaceChildren(table(head, rows, words));
    if (canvas.hidden) return;
    const library = await echarts();
    chart ??= library.init(canvas, null, { renderer: 'canvas' });
    chart.setOption({ ...frame(colours), ...option }, { notMerge: true });
    figure.dataset.drawn = 'true';
  }

  button?.addEventListener('click', () => {
    const toTable = asTable.hidden;
    asTable.hidden = !toTable;
    canvas.hidden = toTable;
    button.setAttribute('aria-pressed', String(toTable));
    button.textContent = say(toTable ? 'chart.picture' : 'chart.table');
    redraw().then(() => !toTable && chart?.resize());
  });

  new ResizeObserver(() => chart && !canvas.hidden && chart.resize()).observe(canvas);
  document.addEventListener('themechange', redraw);
  redraw();
  return redraw;
}

/** The figures of a page by name: draws each that `builders` knows. Returns a function that draws all again. */
export function drawAll(builders) {
  const redraws = Object.entries(builders)
    .map(([name, build]) => [document.querySelector(`[data-chart="${name}"]`), build])
    .filter(([figure]) => figure)
    .map(([figure, build]) => draw(figure, build));
  return () => redraws.forEach((redraw) => redraw());
}

export function failed(figure, message) {
  figure.querySelector('.canvas').replaceChildren(element('p', { class: 'problem', role: 'alert' }, message));
}
