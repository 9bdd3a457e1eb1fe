// A bridge: from one amount to another, step by step, lying down so that every step can be read on a phone, too.
import { shortMoney, signed } from '../words.js';
import { besideNames, isNarrow, lyingAxis, nameAxis, roundStep, tooltip } from '../theme.js';

const UNSEEN = { color: 'transparent', decal: { symbol: 'none' } };

const STEPS = 3;

/** How much of the room below the smallest of the bars' ends is shown, as a share of how far they lie apart. */
const BELOW = 0.6;

/** Where an axis of round steps begins that shows what lies between `low` and `high` well: at zero if that is near. */
function beginning(low, high) {
  const step = roundStep((high - low) * (1 + BELOW), STEPS);
  return { step, least: Math.max(0, Math.floor((low - (high - low) * BELOW) / step) * step) };
}

/** Digits that tell amounts up to `high` apart when they lie `step` apart. */
const digitsFor = (high, step) => Math.min(4, Math.max(1, Math.ceil(Math.log10(high / step))));

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
  const { step, least } = steps.length ? beginning(low, high) : { step: roundStep(high, STEPS), least: 0 };
  const short = (minor) => shortMoney(minor, currency);
  const narrow = isNarrow(c);
  const digits = digitsFor(high, step);
  const brief = (minor) => shortMoney(minor, currency, Math.min(digits, 2));
  const ends = (i) => i === 0 || i === bars.length - 1;
  const text = (i, form) => (ends(i) ? form(bars[i].value) : signed(bars[i].value, form(bars[i].value)));
  return {
    bars,
    rows: bars.map((bar, i) => [bar.name, text(i, full)]),
    option: {
      legend: { show: false },
      grid: besideNames(c, bars.map((bar) => bar.name), { right: narrow ? 80 : 96, top: 8 }),
      tooltip: tooltip(c, { formatter: (items) => `${bars[items[0].dataIndex].name}\n${text(items[0].dataIndex, full)}` }),
      xAxis: lyingAxis(c, (minor) => shortMoney(minor, currency, digits), { min: least, max: Math.ceil(high / step) * step, interval: step }),
      yAxis: nameAxis(c, bars.map((bar) => bar.name)),
      series: [
        { type: 'bar', stack: 'bridge', silent: true, data: bars.map((bar) => Math.max(bar.low, least)), itemStyle: UNSEEN },
        {
          type: 'bar',
          stack: 'bridge',
          barMaxWidth: 24,
          label: { show: true, position: 'right', color: c.ink, fontSize: c.size, formatter: ({ dataIndex: i }) => text(i, ends(i) ? (narrow ? brief : full) : short) },
          data: bars.map((bar) => ({ value: bar.high - Math.max(bar.low, least), itemStyle: { color: bar.color } })),
        },
      ],
    },
  };
}
