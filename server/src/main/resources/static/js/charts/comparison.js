// Several plans over one another; the first is what the others are measured against.
import { money, number, percent, say, shortMoney, signed } from '../words.js';
import { categoryAxis, tooltip, valueAxis } from '../theme.js';
import { CATEGORIES, byCategory } from './spending.js';
import { cover, total } from './sums.js';
import { seasonal } from './staffing.js';
import { serviceLevels } from './service.js';

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
      plans[0].figures,
      { ...valueAxis(c, text), scale: true, ...axis },
      plans.map((plan, i) => line(c, plan, i, values(plan))),
      { tooltip: tooltip(c, { valueFormatter: (value) => (value === null || value === undefined ? '–' : text(value)) }) },
    ),
    words: words(),
    head: [say('period'), ...plans.map((plan) => plan.name)],
    rows: plans[0].figures.periods.map((p, t) => [
      p.label,
      ...plans.map((plan) => {
        const value = values(plan)[t];
        return value === null || value === undefined ? '–' : text(value);
      }),
    ]),
  });
}

export function staffing(plans) {
  const values = (plan) => cover(plan.figures, '', 'heads').capacity;
  const text = (value) => number(value, 1);
  return overPeriods(plans, values, text, {}, () =>
    plans.map((plan) => say('js.words.most', plan.name, text(Math.max(...values(plan))))).join(' '),
  );
}

export function levels(plans) {
  const values = (plan) => serviceLevels(plan.figures, '');
  return overPeriods(plans, values, (value) => percent(value), { max: 1 }, () =>
    plans
      .map((plan) => values(plan).filter((level) => level !== null))
      .map((known, i) => (known.length ? say('js.words.least', plans[i].name, percent(Math.min(...known))) : ''))
      .join(' ') || say('js.nothing'),
  );
}

function categories(plans) {
  const amounts = plans.map((plan) => {
    const rows = byCategory(plan.figures);
    return Object.fromEntries(rows.map((row) => [row.category, total(row.amounts)]));
  });
  const used = CATEGORIES.filter((category) => amounts.some((plan) => plan[category]));
  return { amounts, used };
}

export function costs(plans) {
  return (c) => {
    const { amounts, used } = categories(plans);
    const currency = plans[0].figures.currency;
    const full = (minor) => money(minor, currency);
    return {
      option: {
        xAxis: categoryAxis(c, used.map((category) => say(`category.${category}`)), {
          axisLabel: { color: c.soft, fontSize: c.size, interval: 0, width: room(c, used.length), overflow: 'break' },
        }),
        yAxis: valueAxis(c, (minor) => shortMoney(minor, currency)),
        tooltip: tooltip(c, { valueFormatter: full }),
        series: plans.map((plan, i) => ({
          name: plan.name,
          type: 'bar',
          barMaxWidth: 34,
          data: used.map((category) => amounts[i][category] ?? 0),
          itemStyle: { color: c.series[i] },
        })),
      },
      words: plans.map((plan) => say('js.words.costs', plan.name, full(plan.figures.headline.cost))).join(' '),
      head: [say('category'), ...plans.map((plan) => plan.name)],
      rows: [
        ...used.map((category) => [say(`category.${category}`), ...amounts.map((plan) => full(plan[category] ?? 0))]),
        [say('total'), ...plans.map((plan) => full(plan.figures.headline.cost))],
      ],
    };
  };
}

/** What changes by category; what is too small to be drawn is one step. */
function changes(used, from, to) {
  const all = used.map((category) => ({
    name: say(`category.${category}`),
    change: (to[category] ?? 0) - (from[category] ?? 0),
  }));
  const visible = Math.max(...all.map((step) => Math.abs(step.change))) / 200;
  const steps = all.filter((step) => Math.abs(step.change) > visible);
  const rest = total(all.filter((step) => Math.abs(step.change) <= visible).map((step) => step.change));
  return rest === 0 ? steps : [...steps, { name: say('js.rest'), change: rest }];
}

/** From the spending of the first plan to that of plan `choice.to`, category by category. */
export function bridge(plans, choice) {
  return (c) => {
    const { amounts, used } = categories(plans);
    const [from, to] = [amounts[0], amounts[choice.to]];
    const currency = plans[0].figures.currency;
    const full = (minor) => money(minor, currency);
    const steps = changes(used, from, to);
    const start = plans[0].figures.headline.cost;
    const end = plans[choice.to].figures.headline.cost;
    let level = start;
    const bars = [{ name: plans[0].name, low: Math.min(0, start), high: start, value: start, color: c.series[0] }];
    for (const { name, change } of steps) {
      bars.push({
        name,
        low: Math.min(level, level + change),
        high: Math.max(level, level + change),
        value: change,
        color: change > 0 ? c.shortfall : c.series[2],
      });
      level += change;
    }
    bars.push({ name: plans[choice.to].name, low: 0, high: end, value: end, color: c.series[choice.to] });
    const floor = Math.min(...bars.slice(1, -1).map((bar) => bar.low), start, end);
    const ceiling = Math.max(...bars.map((bar) => bar.high));
    const least = steps.length ? Math.max(0, floor - (ceiling - floor) * 0.6) : 0;
    const text = (bar, i) => (i === 0 || i === bars.length - 1 ? full(bar.value) : signed(bar.value, full(bar.value)));
    return {
      option: {
        legend: { show: false },
        grid: { left: 8, right: 12, top: 28, bottom: 4, containLabel: true },
        tooltip: tooltip(c, {
          formatter: ([item]) => `${bars[item.dataIndex].name}\n${text(bars[item.dataIndex], item.dataIndex)}`,
        }),
        xAxis: categoryAxis(c, bars.map((bar) => bar.name), {
          axisLabel: { color: c.soft, fontSize: c.size, interval: 0, width: room(c, bars.length), overflow: 'break' },
        }),
        yAxis: valueAxis(c, (minor) => shortMoney(minor, currency), { min: least }),
        series: [
          { type: 'bar', stack: 'bridge', silent: true, data: bars.map((bar) => Math.max(bar.low, least)), itemStyle: { color: 'transparent' } },
          {
            type: 'bar',
            stack: 'bridge',
            barMaxWidth: 64,
            label: { show: room(c, bars.length) > 60, position: 'top', color: c.ink, formatter: ({ dataIndex: i }) => signedShort(bars, i, currency) },
            data: bars.map((bar) => ({
              value: bar.high - Math.max(bar.low, least),
              itemStyle: { color: bar.color },
            })),
          },
        ],
      },
      words: say('js.words.bridge', plans[0].name, plans[choice.to].name, signed(end - start, full(end - start))),
      head: [say('category'), say('js.amount')],
      rows: bars.map((bar, i) => [bar.name, text(bar, i)]),
    };
  };
}

/** Width of one label below `count` bars. */
const room = (c, count) => Math.max(36, (c.width - 90) / count - 6);

function signedShort(bars, i, currency) {
  const short = shortMoney(bars[i].value, currency);
  return i === 0 || i === bars.length - 1 ? short : signed(bars[i].value, short);
}
