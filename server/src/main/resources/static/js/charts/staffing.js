// Staffing: heads against need, heads by role, hires and releases.
import { number, percent, say } from '../words.js';
import { categoryAxis, periodLabels, seasons, tooltip, valueAxis } from '../theme.js';
import { cover, largest, sum, total } from './sums.js';

/** An axis of heads or hours, its unit above it. */
function unitAxis(c, formatter, unit, more = {}) {
  return valueAxis(c, formatter, { name: say(`js.unit.${unit}`), nameGap: 12, nameTextStyle: { color: c.soft, align: 'left', padding: [0, 0, 0, -22] }, ...more });
}

function seasonal(c, figures, axis, series, more = {}) {
  const shade = seasons(c, figures.periods);
  return {
    xAxis: [categoryAxis(c, periodLabels(figures.periods)), shade.xAxis],
    yAxis: [axis, shade.yAxis],
    series: [shade.series, ...series],
    ...more,
  };
}

export function need(figures, choice) {
  return (c) => {
    const digits = choice.unit === 'heads' ? 1 : 0;
    const text = (value) => number(value, digits);
    const { need: needed, capacity, regular, overtime, missing } = cover(figures, choice.team, choice.unit);
    const bar = (name, data, color, more = {}) => ({
      name,
      data,
      type: 'bar',
      stack: 'staffed',
      barMaxWidth: 46,
      itemStyle: { color, ...more },
    });
    const series = [
      bar(say('js.regular'), regular, c.series[0]),
      bar(say('js.overtime'), overtime, c.series[1]),
      bar(say('js.missing'), missing, c.surface, { borderColor: c.shortfall, borderWidth: 1.5, borderType: 'dashed' }),
      {
        name: say('js.need'),
        data: needed,
        type: 'line',
        step: 'middle',
        symbol: 'none',
        lineStyle: { color: c.need, width: 2 },
        itemStyle: { color: c.need },
      },
    ];
    const peak = largest(needed);
    const covered = 1 - total(missing) / Math.max(1e-9, total(needed));
    const head = [say('period'), say('season'), say('js.need'), say('js.regular'), say('js.overtime'), say('js.missing')];
    return {
      option: seasonal(c, figures, unitAxis(c, text, choice.unit), series, { tooltip: tooltip(c, { valueFormatter: text }) }),
      words: say('js.words.need', text(needed[peak]), figures.periods[peak].label, text(capacity[peak]), percent(covered)),
      head,
      rows: figures.periods.map((p, t) => [
        p.label,
        say(`season.${p.season}`),
        text(needed[t]),
        text(regular[t]),
        text(overtime[t]),
        text(missing[t]),
      ]),
    };
  };
}

const staffOf = (figures, choice) => figures.staff.filter((s) => !choice.team || s.team === choice.team);

export function roles(figures, choice) {
  return (c) => {
    const size = figures.periods.length;
    const rows = staffOf(figures, choice);
    const names = [...new Set(rows.map((row) => row.role))];
    const heads = names.map((name) => sum(rows.filter((row) => row.role === name), size, (row, t) => row.heads[t]));
    const all = sum(heads, size, (row, t) => row[t]);
    const text = (value) => number(value, 1);
    const series = names.map((name, i) => ({
      name,
      data: heads[i],
      type: 'bar',
      stack: 'heads',
      barMaxWidth: 46,
      itemStyle: { color: c.series[i % 8], borderColor: c.surface, borderWidth: 0.5 },
    }));
    const peak = largest(all);
    const least = largest(all.map((value) => -value));
    return {
      option: seasonal(c, figures, unitAxis(c, text, 'heads'), series, { tooltip: tooltip(c, { valueFormatter: text }) }),
      words: say('js.words.roles', text(all[peak]), figures.periods[peak].label, text(all[least]), figures.periods[least].label),
      head: [say('period'), ...names, say('total')],
      rows: figures.periods.map((p, t) => [p.label, ...heads.map((row) => text(row[t])), text(all[t])]),
    };
  };
}

export function moves(figures, choice) {
  return (c) => {
    const size = figures.periods.length;
    const rows = staffOf(figures, choice);
    const hires = sum(rows, size, (row, t) => row.hires[t]);
    const releases = sum(rows, size, (row, t) => row.releases[t]);
    const text = (value) => number(Math.abs(value));
    const bar = (name, data, color) => ({ name, data, type: 'bar', stack: 'moves', barMaxWidth: 46, itemStyle: { color } });
    const series = [
      bar(say('js.hires'), hires, c.series[2]),
      bar(say('js.releases'), releases.map((value) => -value), c.series[3]),
    ];
    return {
      option: seasonal(c, figures, unitAxis(c, text, 'heads', { minInterval: 1 }), series, {
        tooltip: tooltip(c, { valueFormatter: text }),
      }),
      words: say('js.words.moves', number(total(hires)), number(total(releases))),
      head: [say('period'), say('js.hires'), say('js.releases')],
      rows: figures.periods.map((p, t) => [p.label, number(hires[t]), number(releases[t])]),
    };
  };
}

export { seasonal };
