// A figure that draws a chart, says in words what it shows, and turns into a table.
import { element, table } from './dom.js';
import { Refusal } from './server.js';
import { say } from './words.js';
import { frame, tokens } from './theme.js';

let library;
let printing = false;

/** The chart library is a megabyte: fetched once, when the first chart is near. */
function echarts() {
  library ??= import('/vendor/echarts/echarts.esm.min.js');
  return library;
}

/**
 * Draws into `figure`. `build(tokens)` returns { option, words, head, rows }: the chart, one sentence about it, and its table.
 * Returns a function that draws again after the data behind `build` changed; `touched`, if given, hears where the plot is pointed at,
 * as the position on its first axis.
 */
export function draw(figure, build, touched) {
  const canvas = figure.querySelector('.canvas');
  const asTable = figure.querySelector('.as-table');
  const button = figure.querySelector('[data-table]');
  let chart;
  let width;

  async function redraw(still) {
    width = canvas.clientWidth;
    const colours = { ...tokens(), width, still: still === true, printing };
    const { option, words, head, rows } = build(colours);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', words);
    if (!asTable.hidden) asTable.replaceChildren(table(head, rows, words));
    if (canvas.hidden) return;
    const { init } = await echarts();
    if (!chart) {
      // twice the screen's points at least: pictures of charts are printed, too
      chart = init(canvas, null, { renderer: 'canvas', devicePixelRatio: Math.max(2, devicePixelRatio) });
      if (touched) follow(chart, touched);
    } else if (chart.getWidth() !== width || chart.getHeight() !== canvas.clientHeight) {
      chart.resize();
    }
    chart.setOption({ ...frame(colours), ...option }, { notMerge: true });
    figure.dataset.drawn = 'true';
  }

  button?.addEventListener('click', () => {
    const toTable = asTable.hidden;
    asTable.hidden = !toTable;
    canvas.hidden = toTable;
    button.setAttribute('aria-pressed', String(toTable));
    button.textContent = say(toTable ? 'chart.picture' : 'chart.table');
    redraw();
  });

  // labels are cut to the room they have, so that another width is another drawing
  new ResizeObserver(() => chart && !canvas.hidden && canvas.clientWidth !== width && redraw(true)).observe(canvas);
  document.addEventListener('themechange', () => redraw(true));
  redraw();
  return redraw;
}

/** Tells `touched` where on the first axis the plot is pressed or dragged over. */
function follow(chart, touched) {
  let pressed = false;
  const tell = (event) => {
    const place = [event.offsetX, event.offsetY];
    if (chart.containPixel('grid', place)) touched(chart.convertFromPixel('grid', place)[0]);
  };
  const screen = chart.getZr();
  screen.on('mousedown', (event) => {
    pressed = true;
    tell(event);
  });
  screen.on('mousemove', (event) => pressed && tell(event));
  addEventListener('pointerup', () => (pressed = false));
}

/** The figures of a page by name: draws each that `builders` knows. Returns a function that draws all again. */
export function drawAll(builders, touched = {}) {
  const redraws = Object.entries(builders)
    .map(([name, build]) => [name, document.querySelector(`[data-chart="${name}"]`), build])
    .filter(([, figure]) => figure)
    .map(([name, figure, build]) => draw(figure, build, touched[name]));
  return () => redraws.forEach((redraw) => redraw());
}

/** Tells why there are no charts: what the server refused in its words; a fault of ours in one sentence, and in the browser's log. */
export function failed(error) {
  const refused = error instanceof Refusal;
  if (!refused) console.error(error);
  for (const figure of document.querySelectorAll('[data-chart]')) {
    const words = refused ? error.message : say('js.broken');
    figure.querySelector('.canvas').replaceChildren(element('p', { class: 'problem', role: 'alert' }, words));
  }
}

/** Paper is white and as wide as it is: charts are drawn anew for it, and again for the screen. */
function print(on) {
  const root = document.documentElement;
  printing = on;
  root.classList.toggle('printing', on);
  if (on) {
    root.dataset.screen = root.dataset.theme ?? '';
    root.dataset.theme = 'light';
  } else {
    root.dataset.theme = root.dataset.screen;
    delete root.dataset.screen;
  }
  document.dispatchEvent(new CustomEvent('themechange'));
}

addEventListener('beforeprint', () => print(true));
addEventListener('afterprint', () => print(false));
