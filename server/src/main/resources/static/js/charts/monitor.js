// A budget in the year it holds: the pace of spending, why it differs from plan, and plan against actuals by anything.
import { money, say, shortMoney, signed } from '../words.js';
import { besideNames, categoryAxis, lyingAxis, nameAxis, tooltip, valueAxis } from '../theme.js';
import { total } from './sums.js';
import { seasonal } from './staffing.js';
import { waterfall } from './waterfall.js';

function cumulative(values) {
  let sum = 0;
  return values.map((value) => (sum += value));
}

/** Cumulative plan, actuals and forecast by period, with the range of the year end. */
export function pace(budget, rows) {
  return (c) => {
    const full = (minor) => (minor === null || minor === undefined ? '–' : money(minor, budget.currency));
    const planned = cumulative(rows.map((row) => row.planned));
    const spent = cumulative(rows.map((row) => row.actual)).map((sum, t) => (t < budget.closed ? sum : null));
    const expected = cumulative(rows.map((row) => row.expected)).map((sum, t) => (t + 1 < budget.closed ? null : sum));
    const last = rows.length - 1;
    const end = budget.yearEnd;
    const line = (name, data, color, type) => ({
      name,
      data,
      type: 'line',
      symbolSize: 6,
      lineStyle: { width: 2.5, color, type },
      itemStyle: { color },
    });
    // upright at the last period; its ends are data, so that the axis reaches as far as they do
    const range = {
      ...line(say('js.range'), end.high > end.low ? [[last, end.low], [last, end.high]] : [], c.series[2], 'solid'),
      symbol: 'rect',
      symbolSize: [18, 3],
      lineStyle: { width: 5, opacity: 0.6, color: c.series[2] },
      tooltip: { valueFormatter: () => `${full(end.low)} – ${full(end.high)}` },
    };
    return {
      option: seasonal(
        c,
        budget,
        valueAxis(c, (minor) => shortMoney(minor, budget.currency)),
        [
          line(say('js.planned'), planned, c.need, 'dashed'),
          line(say('js.spent'), spent, c.series[0], 'solid'),
          line(say('js.outlook'), expected, c.series[1], 'dotted'),
          range,
        ],
        { tooltip: tooltip(c, { valueFormatter: full }) },
      ),
      words: say('js.words.pace', full(end.actual), full(budget.plannedToDate), full(end.expected), full(end.planned)),
      head: [say('period'), say('js.planned'), say('js.spent'), say('js.outlook')],
      rows: rows.map((row, t) => [row.name, full(planned[t]), full(spent[t]), full(expected[t])]),
    };
  };
}

/** From the plan of what was reported to what was spent, driver by driver. */
export function drivers(budget, variance) {
  return (c) => {
    const full = (minor) => money(minor, budget.currency);
    const fall = waterfall(c, {
      start: { name: say('js.due'), value: variance.planned },
      steps: variance.drivers
        .filter((part) => part.amount !== 0)
        .map((part) => ({ name: say(`driver.${part.name}`), value: part.amount })),
      end: { name: say('js.spent'), value: variance.actual },
      from: c.need,
      to: c.series[0],
      currency: budget.currency,
      full,
    });
    const difference = variance.actual - variance.planned;
    return {
      option: fall.option,
      words: say('js.words.drivers', signed(difference, full(difference))),
      head: [say('js.driver'), say('js.amount')],
      rows: fall.rows,
    };
  };
}

/** Plan to date, spent and expected by whatever is looked at; `state.rows` may change between drawings. */
export function against(budget, state) {
  return (c) => {
    const full = (minor) => money(minor, budget.currency);
    const bar = (name, column, color) => ({
      name,
      type: 'bar',
      barMaxWidth: 26,
      data: state.rows.map((row) => row[column]),
      itemStyle: { color },
    });
    const names = state.rows.map((row) => row.label);
    const short = (minor) => shortMoney(minor, budget.currency);
    const room = (c.width - 90) / Math.max(1, names.length) - 6;
    const upright = () => ({
      xAxis: categoryAxis(c, names, {
        axisLabel: { color: c.soft, fontSize: c.size, hideOverlap: true, width: Math.max(44, room), overflow: 'truncate' },
      }),
      yAxis: valueAxis(c, short),
    });
    // names that have no room beside one another have it above one another
    const lying = () => ({ grid: besideNames(c, names, { top: 44 }), xAxis: lyingAxis(c, short), yAxis: nameAxis(c, names) });
    return {
      option: {
        ...(room < c.size * 4 && names.length <= 12 ? lying() : upright()),
        tooltip: tooltip(c, { valueFormatter: full }),
        series: [
          bar(say('js.due'), 'plannedToDate', c.need),
          bar(say('js.spent'), 'actual', c.series[0]),
          bar(say('js.planned'), 'planned', c.strong),
          bar(say('js.outlook'), 'expected', c.series[1]),
        ],
      },
      words: say('js.words.against', full(total(state.rows.map((row) => row.actual))), full(total(state.rows.map((row) => row.plannedToDate)))),
      head: [say(`js.by.${state.by}`), say('js.planned'), say('js.due'), say('js.spent'), say('js.outlook')],
      rows: state.rows.map((row) => [row.label, full(row.planned), full(row.plannedToDate), full(row.actual), full(row.expected)]),
    };
  };
}
