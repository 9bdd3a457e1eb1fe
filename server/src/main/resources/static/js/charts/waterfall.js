// A bridge: from one amount to another, step by step, lying down so that every step can be read on a phone, too.
import { shortMoney, signed } from '../words.js';
import { besideNames, nameAxis, tooltip, valueAxis } from '../theme.js';

const UNSEEN = { color: 'transparent', decal: { symbol: 'none' } };

/** The least amount is seldom a round one: it has no label unless it is zero. */
function amounts(c, least, text) {
  const axis = valueAxis(c, text);
  return { ...axis, min: least, splitNumber: 3, axisLabel: { ...axis.axisLabel, showMinLabel: least === 0, hideOverlap: true } };
}

/**
 * The bars from `start` over `steps` to `end`, each { name, value }; `from` and `to` are the colours of the ends.
 * What rises and what falls differ in colour and in the sign of their label.
 */
export function waterfall(c, { start, steps, end, from, to, currency, full }) {
  let level = start.value;
  const bars = [{ ...start, low: 0, high: start.value, color: from }];
  for (const step of steps) {
    const next = level + step.value;
    bars.push({ ...step, low: Math.min(level, next), high: Math.max(level, next), color: step.value > 0 ? c.shortfall : c.series[2] });
    level = next;
  }
  bars.push({ ...end, low: 0, high: end.value, color: to });
  const low = Math.min(start.value, end.value, ...bars.slice(1, -1).map((bar) => bar.low));
  const high = Math.max(...bars.map((bar) => bar.high));
  const least = steps.length ? Math.max(0, low - (high - low) * 0.6) : 0;
  const ends = (i) => i === 0 || i === bars.length - 1;
  const text = (i, form) => (ends(i) ? form(bars[i].value) : signed(bars[i].value, form(bars[i].value)));
  return {
    bars,
    rows: bars.map((bar, i) => [bar.name, text(i, full)]),
    option: {
      legend: { show: false },
      grid: besideNames(c, bars.map((bar) => bar.name), { right: 96, top: 8 }),
      tooltip: tooltip(c, { formatter: (items) => `${bars[items[0].dataIndex].name}\n${text(items[0].dataIndex, full)}` }),
      xAxis: amounts(c, least, high - least < high * 0.2 ? full : (minor) => shortMoney(minor, currency)),
      yAxis: nameAxis(c, bars.map((bar) => bar.name)),
      series: [
        { type: 'bar', stack: 'bridge', silent: true, data: bars.map((bar) => Math.max(bar.low, least)), itemStyle: UNSEEN },
        {
          type: 'bar',
          stack: 'bridge',
          barMaxWidth: 24,
          label: { show: true, position: 'right', color: c.ink, fontSize: c.size, formatter: ({ dataIndex: i }) => text(i, ends(i) ? full : (minor) => shortMoney(minor, currency)) },
          data: bars.map((bar) => ({ value: bar.high - Math.max(bar.low, least), itemStyle: { color: bar.color } })),
        },
      ],
    },
  };
}
