// Several plans over one another; the first is what the others are measured against.
import { money, number, percent, say, shortMoney, signed } from '../words.js';
import { besideNames, lyingAxis, nameAxis, tooltip, valueAxis } from '../theme.js';
import { CATEGORIES } from './spending.js';
import { total } from './sums.js';
import { seasonal } from './staffing.js';
import { waterfall } from './waterfall.js';

const DASHES = ['solid', [7, 3], [2, 3], [10, 3, 2, 3], [4, 4], [12, 4]];
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin'];

function line(c, plan, i, data) {
  return {
    name: plan.name,
    data,
    type: 'line',
    symbol: SYMBOLS[i % 6],
    symbolSize: 7,
    connectNulls: true,
    lineStyle: { width: 2.5, color: c.series[i], type: DASHES[i % 6] },
    itemStyle: { color: c.series[i] },
  };
}

function overPeriods(plans, values, text, axis, words) {
  return (c) => ({
    option: seasonal(
      c,
      plans[0],
      { ...valueAxis(c, text), scale: true, ...axis },
      plans.map((plan, i) => line(c, plan, i, values(plan))),
      { tooltip: tooltip(c, { valueFormatter: (value) => (value === null || value === undefined ? '–' : text(value)) }) },
    ),
    words: words(),
    head: [say('period'), ...plans.map((plan) => plan.name)],
    rows: plans[0].periods.map((p, t) => [
      p.label,
      ...plans.map((plan) => {
        const value = values(plan)[t];
        return value === null || value === undefined ? '–' : text(value);
      }),
    ]),
  });
}

export function staffing(plans) {
  const values = (plan) => plan.heads;
  const text = (value) => number(value, 1);
  return overPeriods(plans, values, text, {}, () =>
    plans.map((plan) => say('js.words.most', plan.name, text(Math.max(...values(plan))))).join(' '),
  );
}

export function levels(plans) {
  const values = (plan) => plan.levels;
  return overPeriods(plans, values, (value) => percent(value), { max: 1 }, () =>
    plans
      .map((plan) => values(plan).filter((level) => level !== null))
      .map((known, i) => (known.length ? say('js.words.least', plans[i].name, percent(Math.min(...known))) : ''))
      .join(' ') || say('js.nothing'),
  );
}

function categories(plans) {
  const amounts = plans.map((plan) => plan.spending);
  return { amounts, used: CATEGORIES.filter((category) => amounts.some((plan) => plan[category])) };
}

export function costs(plans) {
  return (c) => {
    const { amounts, used } = categories(plans);
    const currency = plans[0].currency;
    const full = (minor) => money(minor, currency);
    const names = used.map((category) => say(`category.${category}`));
    return {
      option: {
        grid: besideNames(c, names, { top: 44 }),
        xAxis: lyingAxis(c, (minor) => shortMoney(minor, currency)),
        yAxis: nameAxis(c, names),
        tooltip: tooltip(c, { valueFormatter: full }),
        series: plans.map((plan, i) => ({
          name: plan.name,
          type: 'bar',
          barMaxWidth: 14,
          data: used.map((category) => amounts[i][category] ?? 0),
          itemStyle: { color: c.series[i] },
        })),
      },
      words: plans.map((plan) => say('js.words.costs', plan.name, full(plan.cost))).join(' '),
      head: [say('category'), ...plans.map((plan) => plan.name)],
      rows: [
        ...used.map((category) => [say(`category.${category}`), ...amounts.map((plan) => full(plan[category] ?? 0))]),
        [say('total'), ...plans.map((plan) => full(plan.cost))],
      ],
    };
  };
}

/** What changes by category; what is too small to be drawn is one step. */
function changes(used, from, to) {
  const all = used.map((category) => ({
    name: say(`category.${category}`),
    value: (to[category] ?? 0) - (from[category] ?? 0),
  }));
  const visible = Math.max(...all.map((step) => Math.abs(step.value))) / 200;
  const steps = all.filter((step) => Math.abs(step.value) > visible);
  const rest = total(all.filter((step) => Math.abs(step.value) <= visible).map((step) => step.value));
  return rest === 0 ? steps : [...steps, { name: say('js.rest'), value: rest }];
}

/** From the spending of the first plan to that of plan `choice.to`, category by category. */
export function bridge(plans, choice) {
  return (c) => {
    const { amounts, used } = categories(plans);
    const currency = plans[0].currency;
    const full = (minor) => money(minor, currency);
    const ends = [0, choice.to].map((i) => ({ name: plans[i].name, value: plans[i].cost }));
    const fall = waterfall(c, {
      start: ends[0],
      steps: changes(used, amounts[0], amounts[choice.to]),
      end: ends[1],
      from: c.series[0],
      to: c.series[choice.to],
      currency,
      full,
    });
    const difference = ends[1].value - ends[0].value;
    return {
      option: fall.option,
      words: say('js.words.bridge', plans[0].name, plans[choice.to].name, signed(difference, full(difference))),
      head: [say('category'), say('js.amount')],
      rows: fall.rows,
    };
  };
}
