// A figure that draws a chart, says in words what it shows, and turns into a table.
import { element, table } from './dom.js';
import { Refusal } from './server.js';
import { say } from './words.js';
import { frame, tokens } from './theme.js';

let loading;
let library;
let printing = false;

/** The library of charts is most of what a page fetches: once, when the first chart is drawn. */
async function echarts() {
  loading ??= import('../vendor/echarts.js');
  try {
    await loading;
  } catch (error) {
    throw error instanceof TypeError ? new Refusal(0, { title: say('js.offline') }) : error;
  }
  library = globalThis.echarts;
  performance.mark('library of charts');
}

// Charts are drawn one at a time, after the page was painted and those on the screen first: the page answers in between.
const drawings = new Map();
const waiting = new Set();
let working = false;

function onScreen(figure) {
  const { top, bottom } = figure.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

const soon = () => new Promise((done) => setTimeout(done));
const painted = () => (document.hidden ? soon() : new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

async function work() {
  await painted();
  await echarts();
  while (waiting.size) {
    const figure = [...waiting].find(onScreen) ?? [...waiting][0];
    waiting.delete(figure);
    try {
      drawings.get(figure)();
    } catch (error) {
      failed(error, [figure]);
    }
    await soon();
  }
}

async function later(figure) {
  waiting.add(figure);
  if (working) return;
  working = true;
  try {
    await work();
  } catch (error) {
    failed(error);
  }
  working = false;
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

  drawings.set(figure, () => {
    // as many points as the screen has; pictures of charts are printed with twice as many
    const points = printing ? Math.max(2, devicePixelRatio) : devicePixelRatio;
    width = canvas.clientWidth;
    const colours = { ...tokens(), width, height: canvas.clientHeight, printing };
    const { option, words, head, rows } = build(colours);
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', words);
    if (!asTable.hidden) asTable.replaceChildren(table(head, rows, words));
    if (canvas.hidden) return;
    if (chart && chart.getDevicePixelRatio() !== points) {
      chart.dispose();
      chart = undefined;
    }
    if (!chart) {
      chart = library.init(canvas, null, { renderer: 'canvas', devicePixelRatio: points });
      if (touched) follow(chart, touched);
    } else if (chart.getWidth() !== width || chart.getHeight() !== canvas.clientHeight) {
      chart.resize();
    }
    chart.setOption({ ...frame(colours), ...option }, { notMerge: true });
    figure.dataset.drawn = 'true';
    performance.mark(figure.dataset.chart);
  });

  const again = () => later(figure);
  // the button answers at once; what it calls for comes with the next picture
  button?.addEventListener('click', async () => {
    const toTable = button.getAttribute('aria-pressed') !== 'true';
    button.setAttribute('aria-pressed', String(toTable));
    button.querySelector('[data-word]').textContent = say(toTable ? 'chart.picture' : 'chart.table');
    await painted();
    asTable.hidden = !toTable;
    canvas.hidden = toTable;
    if (toTable) drawings.get(figure)();
    else again();
  });

  // labels are cut to the room they have, so that another width is another drawing
  new ResizeObserver(() => chart && !canvas.hidden && canvas.clientWidth !== width && again()).observe(canvas);
  document.addEventListener('themechange', again);
  again();
  return again;
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

/**
 * The figures of a page by name: draws each that `builders` knows. Returns a function that draws again those that are named, or all.
 */
export function drawAll(builders, touched = {}) {
  const known = Object.entries(builders)
    .map(([name, build]) => [name, document.querySelector(`[data-chart="${name}"]`), build])
    .filter(([, figure]) => figure)
    .map(([name, figure, build]) => [name, draw(figure, build, touched[name])]);
  return (...names) => known.forEach(([name, again]) => (names.length === 0 || names.includes(name)) && again());
}

/** Tells why there are no charts: what the server refused in its words; a fault of ours in one sentence, and in the browser's log. */
export function failed(error, figures = document.querySelectorAll('[data-chart]:not([data-drawn])')) {
  const refused = error instanceof Refusal;
  if (!refused) console.error(error);
  for (const figure of figures) {
    const words = refused ? error.message : say('js.broken');
    figure.querySelector('.canvas').replaceChildren(element('p', { class: 'problem', role: 'alert' }, words));
  }
}

/** Paper is white and as wide as it is: charts are drawn anew for it, at once, and again for the screen. */
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
  if (!on || !library) return;
  waiting.clear();
  for (const paint of drawings.values()) paint();
}

addEventListener('beforeprint', () => print(true));
addEventListener('afterprint', () => print(false));
