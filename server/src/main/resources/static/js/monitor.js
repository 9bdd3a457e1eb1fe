// The page of a binding budget in the year it holds.
import { drawAll, failed } from './chart.js';
import { against, drivers, pace } from './charts/monitor.js';
import { element, table } from './dom.js';
import { ask, ended, get, onceKey, post } from './server.js';
import { money, number, percent, say, signed } from './words.js';

const main = document.getElementById('main');
const id = main.dataset.budget;
const currency = main.dataset.currency;
const api = `/api/v1/budgets/${id}`;
const said = document.getElementById('said');
const place = document.getElementById('rows');
const full = (minor) => money(minor, currency);
const NEXT = { CATEGORY: 'SITE', SITE: 'DEPARTMENT', DEPARTMENT: 'LINE', PERIOD: 'CATEGORY', CHANNEL: 'CATEGORY', LINE: 'PERIOD' };
const state = { by: 'CATEGORY', narrowed: [], rows: [] };
let again = () => {};

function label(by, row) {
  if (row.key === '-') return say(by === 'CHANNEL' ? 'js.none.channel' : 'js.none');
  if (by === 'CATEGORY') return say(`category.${row.key}`);
  if (by === 'CHANNEL') return say(`channel.${row.key}`);
  const name = by === 'LINE' ? say(`line.${row.name}`) : row.name;
  return name.startsWith('line.') ? row.name : name;
}

function query() {
  const parameters = new URLSearchParams({ by: state.by });
  for (const step of state.narrowed) parameters.set(step.by.toLowerCase(), step.key);
  return parameters;
}

function narrowedList() {
  const all = element('button', { class: 'button small', type: 'button' }, say('js.everything'));
  all.addEventListener('click', () => look(state.narrowed[0]?.by ?? state.by, []));
  const steps = state.narrowed.map((step, i) => {
    const back = element('button', { class: 'button small', type: 'button' }, `${say(`js.by.${step.by}`)}: ${step.label} ×`);
    back.addEventListener('click', () => look(step.by, state.narrowed.slice(0, i)));
    return back;
  });
  const list = document.getElementById('narrowed');
  list.replaceChildren(...(steps.length ? [all, ...steps] : [element('span', { class: 'quiet small' }, list.dataset.hint)]));
}

function rowsTable() {
  const head = [say(`js.by.${state.by}`), say('js.planned'), say('js.due'), say('js.spent'), say('js.variance'), say('js.committed'), say('js.outlook')];
  const body = state.rows.map((row) => [
    row.key === 'PEOPLE' ? row.label : element('button', { class: 'drill', type: 'button', 'data-key': row.key }, row.label),
    full(row.planned),
    full(row.plannedToDate),
    full(row.actual),
    signed(row.variance, full(row.variance)),
    full(row.committed),
    full(row.expected),
  ]);
  place.replaceChildren(table(head, body));
}

place.addEventListener('click', (event) => {
  const open = event.target.closest('.drill');
  if (open) look(NEXT[state.by], [...state.narrowed, { by: state.by, key: open.dataset.key, label: open.textContent }]);
});

async function read() {
  const rows = await get(`${api}/analysis?${query()}`);
  state.rows = rows.map((row) => ({ ...row, label: label(state.by, row) }));
}

async function look(by, narrowed) {
  Object.assign(state, { by, narrowed });
  document.getElementById('by').value = by;
  try {
    await read();
  } catch (error) {
    said.textContent = error.message;
    return;
  }
  narrowedList();
  rowsTable();
  again('analysis');
}

async function peers() {
  const all = await get(`${api}/benchmarks`);
  const figure = (row, value) => (row.unit.startsWith('share') ? percent(value) : number(value, 2));
  const body = all.map((row) => [
    `${say(`measure.${row.measure}`)} · ${row.region}`,
    row.low === row.high ? figure(row, row.low) : `${figure(row, row.low)} – ${figure(row, row.high)}`,
    row.own === undefined || row.own === null ? '–' : figure(row, row.own),
    element('a', { href: row.url, rel: 'noreferrer' }, `${row.source} (${row.period})`),
  ]);
  document.getElementById('peers').replaceChildren(table([say('js.measure'), say('js.peer'), say('js.own'), say('js.source')], body));
}

function act(selector, path, method) {
  for (const button of document.querySelectorAll(`[data-${selector}]`)) {
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        await method(path(button.dataset[selector]));
        location.reload();
      } catch (error) {
        button.disabled = false;
        said.textContent = error.message;
      }
    });
  }
}

act('settle', (alert) => `${api}/alerts/${alert}/settle`, (path) => post(path, {}));
act('adopt', (proposal) => `${api}/proposals/${proposal}/adopt`, (path) => post(path, {}));
act('refuse', (proposal) => `${api}/proposals/${proposal}/refuse`, (path) => post(path, {}));

document.getElementById('reforecast')?.addEventListener('click', async (event) => {
  event.target.disabled = true;
  try {
    await ended(await (await post(`${api}/reforecast`, {})).json());
    location.reload();
  } catch (error) {
    event.target.disabled = false;
    said.textContent = error.message;
  }
});

const form = document.getElementById('actuals');
form?.elements.file.addEventListener('change', ({ target }) => {
  if (target.files.length) document.getElementById('picked').textContent = target.files[0].name;
});
form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const status = document.getElementById('sent');
  const problems = document.getElementById('problems');
  status.textContent = say('js.reading');
  problems.hidden = true;
  try {
    const answer = await ask(`${api}/actuals`, {
      method: 'POST',
      headers: { 'Idempotency-Key': onceKey() },
      body: new FormData(form),
    });
    const job = await ended(await answer.json());
    if (job.state !== 'DONE') {
      status.textContent = say('js.refused', job.fault ?? job.state);
      return;
    }
    const made = await get(`/api/v1/imports/${job.id}`);
    status.textContent = say('js.imported', number(made.fresh), number(made.corrected), number(made.unchanged), number(made.errors));
    if (made.problems.length) {
      problems.replaceChildren(
        table([say('js.place'), say('js.what')], made.problems.map((each) => [each.place, each.message])),
      );
      problems.hidden = false;
    } else {
      location.reload();
    }
  } catch (error) {
    status.textContent = error.message;
  }
});

try {
  const [budget, periods, variance] = await Promise.all([
    get(api),
    get(`${api}/analysis?by=PERIOD`),
    get(`${api}/variance`),
    read(),
  ]);
  again = drawAll({
    pace: pace(budget, periods),
    drivers: drivers(budget, variance),
    analysis: against(budget, state),
  });
  document.getElementById('by').addEventListener('change', (event) => look(event.target.value, state.narrowed));
  await peers();
} catch (error) {
  failed(error);
}
