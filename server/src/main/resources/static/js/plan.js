// The page of one plan.
import { drawAll, failed } from './chart.js';
import './keep.js';
import { figuresOf } from './server.js';
import { moves, need, roles } from './charts/staffing.js';
import { lines, spending } from './charts/spending.js';
import { chosen, frontier, present } from './charts/frontier.js';
import { riskOfService, riskOfSpending } from './charts/risk.js';
import { coverage, service } from './charts/service.js';

const main = document.getElementById('main');
const choice = { team: '', unit: 'heads' };

function risks(figures) {
  return figures.risk ? { riskService: riskOfService(figures), riskSpending: riskOfSpending(figures) } : {};
}

try {
  const figures = await figuresOf(main.dataset.plan);
  choice.level = present(figures);
  let moved = () => {};
  const again = drawAll(
    {
      frontier: frontier(figures, choice),
      need: need(figures, choice),
      roles: roles(figures, choice),
      moves: moves(figures, choice),
      spending: spending(figures),
      lines: lines(figures),
      service: service(figures, choice),
      coverage: coverage(figures, choice),
      ...risks(figures),
    },
    { frontier: (k) => moved(k) },
  );
  const slider = document.getElementById('level');
  if (slider) {
    const show = () => {
      choice.level = Number(slider.value);
      slider.setAttribute('aria-valuetext', chosen(figures, choice.level));
      document.getElementById('level-figures').textContent = chosen(figures, choice.level);
    };
    slider.value = String(choice.level);
    show();
    slider.addEventListener('input', () => {
      show();
      again('frontier');
    });
    moved = (k) => {
      if (k === choice.level) return;
      slider.value = String(k);
      show();
      again('frontier');
    };
  }
  for (const name of ['team', 'unit']) {
    const select = document.getElementById(name);
    select.addEventListener('change', () => {
      choice[name] = select.value;
      again('need', 'roles', 'moves', 'service', 'coverage');
    });
  }
} catch (error) {
  failed(error);
}
