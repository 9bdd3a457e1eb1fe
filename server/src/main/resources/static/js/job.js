// The page of a running job: follows it by server-sent events, or by asking where those do not come through.
import { draw } from './chart.js';
import { solve } from './charts/solve.js';
import { ask, get } from './server.js';
import { money, number, percent, say } from './words.js';

const PHASES = ['require', 'price', 'search', 'prove', 'check', 'scenarios'];
const ENDED = ['DONE', 'CANCELLED', 'FAILED'];
const BETWEEN_QUESTIONS_MS = 1000;

const main = document.getElementById('main');
const id = main.dataset.job;
const currency = main.dataset.currency;
const points = [];
const redraw = draw(document.querySelector('[data-chart="solve"]'), (c) => solve(points, currency)(c));
const cancel = document.getElementById('cancel');
const field = (name) => document.querySelector(`[data-field="${name}"]`);

function show(job) {
  const last = points[points.length - 1];
  if (job.objective !== undefined && (!last || job.seconds > last.seconds)) {
    points.push({ seconds: job.seconds, objective: job.objective, bound: job.bound });
    redraw();
  }
  const now = PHASES.indexOf(job.phase);
  document.querySelectorAll('.phases li').forEach((item, i) => {
    item.classList.toggle('done', i < now || job.state === 'DONE');
    item.classList.toggle('now', i === now && job.state === 'RUNNING');
    if (i === now && job.state === 'RUNNING') item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
  });
  field('state').textContent = say(`js.state.${job.state}`);
  field('objective').textContent = job.objective === undefined ? '–' : money(job.objective, currency);
  field('bound').textContent = job.bound === undefined ? '–' : money(job.bound, currency);
  field('gap').textContent = job.gap === undefined ? '–' : percent(job.gap, 2);
  field('seconds').textContent = say('js.seconds', number(job.seconds, 0));
  cancel.hidden = ENDED.includes(job.state);
  if (ENDED.includes(job.state)) end();
}

let over = false;

/** The server knows where the run leads: to its plan, or to the plans it was made to stand beside. */
function end() {
  if (over) return;
  over = true;
  location.reload();
}

async function keepAsking() {
  while (!over) {
    try {
      show(await get(`/api/v1/jobs/${id}`));
    } catch (error) {
      field('state').textContent = error.message;
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_QUESTIONS_MS));
  }
}

function follow() {
  const events = new EventSource(`/api/v1/jobs/${id}/events`);
  const hear = (event) => show(JSON.parse(event.data));
  events.addEventListener('progress', hear);
  events.addEventListener('heartbeat', hear);
  events.addEventListener('end', (event) => {
    events.close();
    hear(event);
  });
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED && !over) keepAsking();
  });
}

cancel.addEventListener('click', async () => {
  cancel.disabled = true;
  try {
    await ask(`/api/v1/jobs/${id}/cancel`, { method: 'POST' });
    cancel.textContent = say('js.cancelling');
  } catch (error) {
    cancel.disabled = false;
    field('state').textContent = error.message;
  }
});

if (!ENDED.includes(main.dataset.state)) follow();
