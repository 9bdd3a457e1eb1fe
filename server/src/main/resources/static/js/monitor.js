// The page of a binding budget in the year it holds.
import { drawAll, failed } from './chart.js';
import { against, drivers, pace } from './charts/monitor.js';
import { element, table } from './dom.js';
import { ask, ended, get, post } from './server.js';
import { money, number, percent, say, signed } from './words.js';

const main = document.getElementById('main');
const id = main.dataset.budget;
const currency = main.dataset.currency;
const api = `/api/v1/budgets/${id}`;
const said = document.getElementById('said');
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
  document.getElementById('narrowed').replaceChildren(...(steps.length ? [all, ...steps] : []));
}

function rowsTable() {
  const head = [say(`js.by.${state.by}`), say('js.planned'), say('js.due'), say('js.spent'), say('js.variance'), say('js.committed'), say('js.outlook')];
  const body = state.rows.map((row) => {
    const open = element('button', { class: 'drill', type: 'button', 'data-key': row.key }, row.label);
    open.addEventListener('click', () => look(NEXT[state.by], [...state.narrowed, { by: state.by, key: row.key, label: row.label }]));
    return [
      row.key === 'PEOPLE' ? row.label : open,
      full(row.planned),
      full(row.plannedToDate),
      full(row.actual),
      signed(row.variance, full(row.variance)),
      full(row.committed),
      full(row.expected),
    ];
  });
  document.getElementById('rows').replaceChildren(table(head, body));
}

async function look(by, narrowed) {
  Object.assign(state, { by, narrowed });
  document.getElementById('by').value = by;
  const rows = await get(`${api}/analysis?${query()}`);
  state.rows = rows.map((row) => ({ ...row, label: label(by, row) }));
  narrowedList();
  rowsTable();
  again();
}

function fill(place, head, rows, empty) {
  const target = document.getElementById(place);
  if (target) target.replaceChildren(rows.length ? table(head, rows) : element('p', { class: 'quiet' }, empty));
}

async function advice(budget) {
  const staff = await get(`${api}/staffing-advice`);
  fill(
    'staffing',
    [say('team'), say('period'), say('js.heads.planned'), say('js.work'), say('js.heads.change')],
    staff.map((row) => [
      row.team,
      budget.periods[row.period].label,
      number(row.plannedHeads, 1),
      percent(row.workRatio - 1),
      signed(row.heads, number(row.heads)),
    ]),
    say('js.staffing.none'),
  );
  if (document.getElementById('training')) {
    const agents = await get(`${api}/training-advice`);
    fill(
      'training',
      [say('js.agent'), say('team'), say('js.handle'), say('js.median'), say('js.cost'), say('js.saving'), say('js.payback')],
      agents.map((row) => [
        row.agent,
        row.team,
        number(row.handleTimeSeconds),
        number(row.teamHandleTimeSeconds),
        full(row.cost),
        full(row.saving),
        row.spansToPayBack === undefined || row.spansToPayBack === null ? '–' : number(row.spansToPayBack, 1),
      ]),
      say('js.training.none'),
    );
  }
  const peers = await get(`${api}/benchmarks`);
  const figure = (row, value) => (row.unit.startsWith('share') ? percent(value) : number(value, 2));
  fill(
    'peers',
    [say('js.measure'), say('js.peer'), say('js.own'), say('js.source')],
    peers.map((row) => [
      `${say(`measure.${row.measure}`)} · ${row.region}`,
      row.low === row.high ? figure(row, row.low) : `${figure(row, row.low)} – ${figure(row, row.high)}`,
      row.own === undefined || row.own === null ? '–' : figure(row, row.own),
      element('a', { href: row.url, rel: 'noreferrer' }, `${row.source} (${row.period})`),
    ]),
    '',
  );
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
form?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const status = document.getElementById('sent');
  const problems = document.getElementById('problems');
  status.textContent = say('js.reading');
  problems.hidden = true;
  try {
    const answer = await ask(`${api}/actuals`, {
      method: 'POST',
      headers: { 'Idempotency-Key': crypto.randomUUID() },
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
    look('CATEGORY', []),
  ]);
  again = drawAll({
    pace: pace(budget, periods),
    drivers: drivers(budget, variance),
    analysis: against(budget, state),
  });
  document.getElementById('by').addEventListener('change', (event) => look(event.target.value, state.narrowed));
  await advice(budget);
} catch (error) {
  failed(error);
}
