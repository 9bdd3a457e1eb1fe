// Plans side by side.
import { drawAll } from './chart.js';
import { bridge, costs, levels, staffing } from './charts/comparison.js';
import { tell } from './keep.js';
import { ended, post } from './server.js';
import { lang, say } from './words.js';

const ids = document.getElementById('main').dataset.plans.split(' ');
const choice = { to: 1 };

/** Two plans of one name are told apart by a number. */
function named(plans) {
  const seen = new Map();
  return plans.map((plan) => {
    const times = (seen.get(plan.title) ?? 0) + 1;
    seen.set(plan.title, times);
    return { ...plan, name: times > 1 ? `${plan.title} (${times})` : plan.title };
  });
}

document.getElementById('workbook')?.addEventListener('click', async (event) => {
  const button = event.target;
  button.disabled = true;
  tell(say('js.exporting'));
  try {
    const job = await ended(await (await post('/api/v1/comparisons', { plans: ids, language: lang })).json());
    if (job.state !== 'DONE') throw new Error(say('js.refused', job.fault ?? job.state));
    tell('');
    location.assign(`/api/v1/comparisons/${job.id}/workbook`);
  } catch (error) {
    tell(error.message);
  }
  button.disabled = false;
});

const plans = named(JSON.parse(document.getElementById('drawn').textContent).plans);
const builders = { staffing: staffing(plans), levels: levels(plans), costs: costs(plans) };
if (plans.length > 1) builders.bridge = (c) => bridge(plans, choice)(c);
const again = drawAll(builders);
document.getElementById('to')?.addEventListener('change', (event) => {
  choice.to = Number(event.target.value);
  again('bridge');
});
