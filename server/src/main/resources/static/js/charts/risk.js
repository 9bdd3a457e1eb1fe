// Risk: what eight of ten simulated years keep to, with the median and the plan itself.
import { money, percent, say, shortMoney } from '../words.js';
import { legend, tooltip, valueAxis } from '../theme.js';
import { sum } from './sums.js';
import { seasonal } from './staffing.js';
import { serviceLevels } from './service.js';

/** Two stacked lines make the band: an unseen one up to its low end, and the room up to its high end. */
function band(c, bands, color) {
  const edge = { type: 'line', stack: 'band', symbol: 'none', silent: true, lineStyle: { opacity: 0 }, tooltip: { show: false } };
  return [
    { ...edge, name: 'low', data: bands.map((b) => b.low) },
    {
      ...edge,
      name: say('js.risk.band'),
      data: bands.map((b) => b.high - b.low),
      areaStyle: { color, opacity: 0.25 },
      itemStyle: { color, opacity: 0.4 },
    },
  ];
}

function line(name, data, color, type) {
  return { name, data, type: 'line', symbol: 'none', connectNulls: true, lineStyle: { width: 2.5, color, type }, itemStyle: { color } };
}

function spread(figures, { bands, planned, year, text, axis, color, subject }) {
  return (c) => {
    const tint = color(c);
    const series = [
      ...band(c, bands, tint),
      line(say('js.risk.median'), bands.map((b) => b.median), tint, 'solid'),
      line(say('js.risk.planned'), planned, c.need, [6, 3]),
    ];
    const told = (p) =>
      [
        figures.periods[p].label,
        `${say('js.risk.planned')}: ${planned[p] === null ? '–' : text(planned[p])}`,
        `${say('js.risk.median')}: ${text(bands[p].median)}`,
        `${say('js.risk.band')}: ${text(bands[p].low)} – ${text(bands[p].high)}`,
      ].join('\n');
    const option = seasonal(c, figures, axis(c), series, {
      tooltip: tooltip(c, { axisPointer: { type: 'line' }, formatter: (items) => told(items[0].dataIndex) }),
    });
    return {
      option: { ...option, legend: legend(c, { data: [say('js.risk.band'), say('js.risk.median'), say('js.risk.planned')] }) },
      words: say('js.words.risk', subject, text(year.low), text(year.high), text(year.median)),
      head: [say('period'), say('js.risk.planned'), say('js.risk.low'), say('js.risk.median'), say('js.risk.high')],
      rows: figures.periods.map((p, t) => [
        p.label,
        planned[t] === null ? '–' : text(planned[t]),
        text(bands[t].low),
        text(bands[t].median),
        text(bands[t].high),
      ]),
    };
  };
}

export function riskOfService(figures) {
  const { service, serviceOfYear } = figures.risk;
  return spread(figures, {
    bands: service,
    planned: serviceLevels(figures, ''),
    year: serviceOfYear,
    text: (value) => percent(value),
    axis: (c) => ({
      ...valueAxis(c, (value) => percent(value, 0)),
      max: 1,
      min: (v) => Math.max(0, Math.min(0.5, Math.floor(v.min * 10) / 10)),
    }),
    color: (c) => c.series[0],
    subject: say('figure.service'),
  });
}

export function riskOfSpending(figures) {
  const { spending, spendingOfYear } = figures.risk;
  return spread(figures, {
    bands: spending,
    planned: sum(figures.spending, figures.periods.length, (row, t) => row.amounts[t]),
    year: spendingOfYear,
    text: (minor) => money(minor, figures.currency),
    axis: (c) => valueAxis(c, (minor) => shortMoney(minor, figures.currency)),
    color: (c) => c.series[1],
    subject: say('figure.cost'),
  });
}
