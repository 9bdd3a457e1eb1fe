// A solve in progress: the best plan falls, the bound rises, the gap closes.
import { money, number, percent, say, shortMoney } from '../words.js';
import { tooltip, valueAxis } from '../theme.js';

/** `points` are { seconds, objective, bound } as they come. */
export function solve(points, currency) {
  return (c) => {
    const full = (minor) => money(minor, currency);
    const of = (key) => points.filter((p) => p[key] !== undefined).map((p) => [p.seconds, p[key]]);
    const step = (name, data, color, type) => ({
      name,
      data,
      type: 'line',
      step: 'end',
      symbol: 'none',
      lineStyle: { width: 2.5, color, type },
      itemStyle: { color },
      tooltip: { valueFormatter: full },
    });
    const last = points[points.length - 1];
    const known = last?.objective !== undefined && last?.bound !== undefined;
    const gap = known ? Math.max(0, (last.objective - last.bound) / Math.abs(last.bound || 1)) : undefined;
    return {
      option: {
        animation: false,
        title: points.length
          ? undefined
          : { text: say('js.words.solving'), left: 'center', top: 'middle', textStyle: { color: c.soft, fontSize: c.size * 1.15, fontWeight: 'normal' } },
        tooltip: tooltip(c, { axisPointer: { type: 'line', lineStyle: { color: c.strong } } }),
        xAxis: valueAxis(c, (value) => say('js.seconds', number(value, 1)), { min: 0, splitLine: { show: false } }),
        yAxis: valueAxis(c, (minor) => shortMoney(minor, currency), { scale: true }),
        series: [
          step(say('js.objective'), of('objective'), c.series[0], 'solid'),
          step(say('js.bound'), of('bound'), c.series[1], [7, 3]),
        ],
      },
      words: known ? say('js.words.solve', full(last.objective), full(last.bound), percent(gap, 2)) : say('js.words.solving'),
      head: [say('js.time'), say('js.objective'), say('js.bound')],
      rows: points.map((p) => [
        say('js.seconds', number(p.seconds, 1)),
        p.objective === undefined ? '–' : full(p.objective),
        p.bound === undefined ? '–' : full(p.bound),
      ]),
    };
  };
}
