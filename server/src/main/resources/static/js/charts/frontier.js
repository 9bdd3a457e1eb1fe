// What other levels of the caps would give: spending, lost contacts and service, with a cursor at the chosen level.
import { money, number, percent, say } from '../words.js';
import { categoryAxis, valueAxis } from '../theme.js';

/** The room on both sides of the plot in sizes of its letters: the slider below it has the same (`.under-plot`), so that they move as one. */
const LEFT = 5.5;
const RIGHT = 4.25;

const level = (value) => (value === null || value === undefined ? '–' : percent(value, 2));

/** The position of the present caps. */
export function present(figures) {
  return Math.max(0, figures.frontier.findIndex((point) => point.share === 1));
}

/** The figures of one level in a sentence. */
export function chosen(figures, k) {
  const point = figures.frontier[k];
  return say(
    point.fits ? 'js.words.level' : 'js.words.levelBroken',
    percent(point.share),
    money(point.cost, figures.currency),
    number(point.lost),
    level(point.level),
    number(point.missing),
  );
}

export function frontier(figures, choice) {
  return (c) => {
    const points = figures.frontier;
    const known = points.some((point) => point.level !== null && point.level !== undefined);
    const cursor = {
      symbol: 'none',
      silent: true,
      lineStyle: { color: c.strong, type: 'solid', width: 2 },
      label: { show: false },
      data: [{ xAxis: choice.level }],
    };
    const series = [
      {
        name: say('js.lost'),
        type: 'line',
        data: points.map((point) => point.lost),
        symbolSize: 7,
        lineStyle: { width: 2.5, color: c.series[3] },
        itemStyle: { color: c.series[3] },
        tooltip: { valueFormatter: (value) => number(value) },
        markLine: cursor,
      },
    ];
    if (known) {
      series.push({
        name: say('js.level'),
        type: 'line',
        yAxisIndex: 1,
        data: points.map((point) => point.level ?? null),
        symbolSize: 7,
        lineStyle: { width: 2.5, color: c.series[0] },
        itemStyle: { color: c.series[0] },
        tooltip: { valueFormatter: level },
      });
    }
    return {
      option: {
        grid: { left: c.size * LEFT, right: c.size * RIGHT, top: 58, bottom: c.size * 2, containLabel: false },
        xAxis: categoryAxis(c, points.map((point) => percent(point.share)), { boundaryGap: false }),
        yAxis: [
          valueAxis(c, (value) => number(value)),
          valueAxis(c, (value) => percent(value, 0), { position: 'right', splitLine: { show: false }, scale: true }),
        ],
        series,
      },
      words: chosen(figures, choice.level),
      head: [say('js.capLevel'), say('js.amount'), say('js.lost'), say('js.level'), say('js.missing')],
      rows: points.map((point) => [
        percent(point.share),
        money(point.cost, figures.currency),
        number(point.lost),
        level(point.level),
        number(point.missing),
      ]),
    };
  };
}
