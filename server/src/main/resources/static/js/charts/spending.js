// Spending: by category over the periods, and the largest lines.
import { money, number, percent, say, shortMoney } from '../words.js';
import { besideNames, lyingAxis, nameAxis, tooltip, valueAxis } from '../theme.js';
import { largest, sum, total } from './sums.js';
import { seasonal } from './staffing.js';

export const CATEGORIES = [
  'LABOUR',
  'RECRUITMENT',
  'SEVERANCE',
  'TRAINING',
  'EQUIPMENT',
  'SOFTWARE',
  'OPERATING',
  'OTHER',
];

export function byCategory(figures) {
  const size = figures.periods.length;
  return CATEGORIES.map((category) => ({
    category,
    amounts: sum(figures.spending.filter((row) => row.category === category), size, (row, t) => row.amounts[t]),
  })).filter((row) => row.amounts.some((amount) => amount !== 0));
}

/** Savings may lie a little below zero: room for them, and no more. */
function amountAxis(c, currency) {
  const axis = valueAxis(c, (minor) => shortMoney(minor, currency));
  return { ...axis, min: (v) => Math.min(0, v.min * 1.2), axisLabel: { ...axis.axisLabel, showMinLabel: true, formatter: (minor) => (minor < 0 ? '' : shortMoney(minor, currency)) } };
}

export function spending(figures) {
  return (c) => {
    const rows = byCategory(figures);
    const all = sum(rows, figures.periods.length, (row, t) => row.amounts[t]);
    const full = (minor) => money(minor, figures.currency);
    const series = rows.map((row) => ({
      name: say(`category.${row.category}`),
      data: row.amounts,
      type: 'bar',
      stack: 'spending',
      barMaxWidth: 56,
      itemStyle: { color: c.series[CATEGORIES.indexOf(row.category)], borderColor: c.surface, borderWidth: 0.5 },
    }));
    const peak = largest(all);
    const first = rows.reduce((best, row) => (total(row.amounts) > total(best.amounts) ? row : best), rows[0]);
    return {
      option: seasonal(c, figures, amountAxis(c, figures.currency), series, {
        tooltip: tooltip(c, { valueFormatter: full }),
      }),
      words: rows.length
        ? say(
            'js.words.spending',
            full(total(all)),
            full(all[peak]),
            figures.periods[peak].label,
            say(`category.${first.category}`),
            percent(total(first.amounts) / total(all)),
          )
        : say('js.nothing'),
      head: [say('period'), ...rows.map((row) => say(`category.${row.category}`)), say('total')],
      rows: [
        ...figures.periods.map((p, t) => [p.label, ...rows.map((row) => full(row.amounts[t])), full(all[t])]),
        [say('total'), ...rows.map((row) => full(total(row.amounts))), full(total(all))],
      ],
    };
  };
}

const SHOWN = 12;

export function lines(figures) {
  return (c) => {
    const byName = new Map();
    for (const row of figures.spending) {
      const name = row.name ?? say(`line.${row.line}`);
      const entry = byName.get(name) ?? { name, category: row.category, amount: 0 };
      entry.amount += total(row.amounts);
      byName.set(name, entry);
    }
    const all = [...byName.values()].sort((a, b) => b.amount - a.amount);
    const shown = all.slice(0, SHOWN);
    const full = (minor) => money(minor, figures.currency);
    const sumOfAll = total(all.map((row) => row.amount));
    return {
      option: {
        legend: { show: false },
        grid: besideNames(c, shown.map((row) => row.name), { right: 64, top: 8 }),
        tooltip: tooltip(c, { valueFormatter: full }),
        xAxis: lyingAxis(c, (minor) => shortMoney(minor, figures.currency)),
        yAxis: nameAxis(c, shown.map((row) => row.name)),
        series: [
          {
            type: 'bar',
            barMaxWidth: 22,
            label: {
              show: true,
              position: 'right',
              color: c.soft,
              formatter: ({ value }) => shortMoney(value, figures.currency),
            },
            data: shown.map((row) => ({
              value: row.amount,
              itemStyle: { color: c.series[CATEGORIES.indexOf(row.category)] },
            })),
          },
        ],
      },
      words: all.length ? say('js.words.lines', number(all.length), all[0].name, full(all[0].amount)) : say('js.nothing'),
      head: [say('js.line'), say('category'), say('js.amount'), say('js.share')],
      rows: all.map((row) => [
        row.name,
        say(`category.${row.category}`),
        full(row.amount),
        percent(row.amount / (sumOfAll || 1)),
      ]),
    };
  };
}
