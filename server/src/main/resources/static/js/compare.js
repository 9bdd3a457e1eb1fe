// Plans side by side.
import { drawAll, failed } from './chart.js';
import { bridge, costs, levels, staffing } from './charts/comparison.js';
import { get } from './server.js';
import { say } from './words.js';

const ids = document.getElementById('main').dataset.plans.split(' ');
const choice = { to: 1 };

/** Two plans of one name are told apart by a number. */
function named(figures) {
  const seen = new Map();
  return figures.map((figure) => {
    const times = (seen.get(figure.title) ?? 0) + 1;
    seen.set(figure.title, times);
    return { name: times > 1 ? `${figure.title} (${times})` : figure.title, figures: figure };
  });
}

document.getElementById('share').addEventListener('click', async (event) => {
  await navigator.clipboard.writeText(location.href);
  event.target.textContent = say('js.copied');
  document.getElementById('said').textContent = say('js.copied');
});
document.getElementById('print').addEventListener('click', () => print());

try {
  const plans = named(await Promise.all(ids.map((id) => get(`/plans/${id}/figures`))));
  const builders = { staffing: staffing(plans), levels: levels(plans), costs: costs(plans) };
  if (plans.length > 1) builders.bridge = (c) => bridge(plans, choice)(c);
  const again = drawAll(builders);
  document.getElementById('to')?.addEventListener('change', (event) => {
    choice.to = Number(event.target.value);
    again();
  });
} catch (error) {
  document.querySelectorAll('[data-chart]').forEach((figure) => failed(figure, error.message));
}
