// A scenario made with sliders: the request with its changes is handed in like any file, and compared with where it came from.
import { ask, onceKey, post } from './server.js';
import { number, say } from './words.js';

const form = document.getElementById('what-if');
const { plan: id, beside } = document.getElementById('main').dataset;
const summary = document.getElementById('summary');
const sliders = [...form.querySelectorAll('input[type=range]')];
const choices = [...form.querySelectorAll('[data-initiative]')];
let ownName = false;

function signed(percent) {
  return `${percent > 0 ? '+' : ''}${number(percent)}%`;
}

function labelOf(input) {
  return input.closest('label').querySelector('span span').textContent.trim().replace(/\s+/g, ' ');
}

function sentence() {
  const moved = sliders
    .filter((input) => Number(input.value) !== 0)
    .map((input) => `${labelOf(input)} ${signed(Number(input.value))}`);
  const chosen = choices
    .filter((select) => select.value !== '')
    .map((select) => `${select.closest('label').querySelector('span').textContent}: ${select.selectedOptions[0].text}`);
  const goal = form.elements.goal.value === '' ? [] : [form.elements.goal.selectedOptions[0].text];
  return [...moved, ...chosen, ...goal].join(' · ');
}

function tell() {
  for (const input of sliders) {
    form.querySelector(`[data-for="${input.name}"]`).textContent = signed(Number(input.value));
    input.setAttribute('aria-valuetext', signed(Number(input.value)));
  }
  const told = sentence();
  summary.textContent = told || summary.dataset.none;
  if (!ownName) form.elements.name.value = told.slice(0, form.elements.name.maxLength);
}

function changes() {
  const moved = sliders
    .filter((input) => Number(input.value) !== 0)
    .map((input) => ({
      kind: input.dataset.kind,
      season: input.dataset.season || null,
      target: null,
      value: 1 + Number(input.value) / 100,
    }));
  const chosen = choices
    .filter((select) => select.value !== '')
    .map((select) => ({ kind: select.value, season: null, target: select.dataset.initiative, value: 1 }));
  const goal = form.elements.goal.value;
  const aim = goal === '' ? [] : [{ kind: 'GOAL_KIND', season: null, target: null, value: Number(goal) }];
  return [...moved, ...chosen, ...aim];
}

async function run() {
  const name = form.elements.name.value;
  const request = await (await post(`/plans/${id}/what-if`, { name, changes: changes() })).blob();
  const body = new FormData();
  body.set('file', request, `${name.slice(0, 60).replace(/[\\/:*?"<>|]/g, ' ')}.json`);
  body.set('seconds', form.elements.seconds.value);
  const answer = await ask('/api/v1/plans', {
    method: 'POST',
    headers: { 'Idempotency-Key': onceKey() },
    body,
  });
  const job = await answer.json();
  location.assign(`/jobs/${job.id}?${beside}`);
}

form.addEventListener('input', (event) => {
  if (event.target === form.elements.name) ownName = event.target.value !== '';
  tell();
});

form.addEventListener('reset', () => {
  ownName = false;
  setTimeout(tell);
});

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const told = form.querySelector('[role="alert"]');
  const button = form.querySelector('[type=submit]');
  told.hidden = true;
  button.disabled = true;
  try {
    await run();
  } catch (error) {
    told.textContent = error.message || say('js.offline');
    told.hidden = false;
    button.disabled = false;
  }
});

tell();
