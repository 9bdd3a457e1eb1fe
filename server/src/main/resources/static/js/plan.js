// The page of one plan.
import { drawAll, failed } from './chart.js';
import { get } from './server.js';
import { moves, need, roles } from './charts/staffing.js';
import { lines, spending } from './charts/spending.js';
import { coverage, service } from './charts/service.js';

const main = document.getElementById('main');
const choice = { team: '', unit: 'heads' };

try {
  const figures = await get(`/plans/${main.dataset.plan}/figures`);
  if (figures.teams.length > 12) document.querySelector('[data-chart="coverage"]').classList.add('tall');
  const again = drawAll({
    need: need(figures, choice),
    roles: roles(figures, choice),
    moves: moves(figures, choice),
    spending: spending(figures),
    lines: lines(figures),
    service: service(figures, choice),
    coverage: coverage(figures, choice),
  });
  for (const name of ['team', 'unit']) {
    const select = document.getElementById(name);
    select.addEventListener('change', () => {
      choice[name] = select.value;
      again();
    });
  }
} catch (error) {
  document.querySelectorAll('[data-chart]').forEach((figure) => failed(figure, error.message));
}
