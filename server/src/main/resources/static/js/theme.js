// The tokens of the style sheet, read where charts need them, and the frame that all charts share.
const NAMES = {
  surface: '--surface',
  sunken: '--sunken',
  line: '--line',
  strong: '--line-strong',
  ink: '--ink',
  soft: '--ink-soft',
  need: '--need',
  shortfall: '--shortfall',
  peak: '--season-peak-soft',
  shoulder: '--surface',
  off: '--season-off-soft',
};

let known;

/** Colours are light or dark as the page is, and only a computed colour tells which: read once for each change. */
export function tokens() {
  if (!known) {
    const probe = document.body.appendChild(document.createElement('span'));
    const style = getComputedStyle(probe);
    const read = (name) => {
      probe.style.color = `var(${name})`;
      return style.color;
    };
    known = Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, read(name)]));
    known.series = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => read(`--series-${i}`));
    known.font = style.fontFamily;
    probe.remove();
  }
  return { ...known, size: parseFloat(getComputedStyle(document.body).fontSize) * 0.82 };
}

document.addEventListener('themechange', () => {
  known = undefined;
});

/** What every chart has in common. Tooltips are drawn, not built as elements: the security policy forbids inline styles. */
export function frame(c) {
  return {
    // what moves while it is drawn takes longer to be read
    animation: false,
    textStyle: { fontFamily: c.font, fontSize: c.size, color: c.soft },
    color: c.series,
    // the description stands at the figure itself; patterns come where colour may be lost
    aria: { enabled: true, label: { enabled: false }, decal: { show: c.printing === true } },
    grid: { left: 20, right: 24, top: 58, bottom: 4, containLabel: true },
    legend: legend(c),
    tooltip: tooltip(c),
  };
}

export function legend(c, more = {}) {
  return {
    type: 'scroll',
    top: 0,
    left: 0,
    right: 0,
    itemWidth: 14,
    itemHeight: 10,
    itemGap: 14,
    textStyle: { color: c.soft, fontSize: c.size },
    pageTextStyle: { color: c.soft },
    pageIconColor: c.strong,
    pageIconInactiveColor: c.line,
    ...more,
  };
}

export function tooltip(c, more = {}) {
  return {
    trigger: 'axis',
    renderMode: 'richText',
    confine: true,
    backgroundColor: c.surface,
    borderColor: c.strong,
    borderWidth: 1,
    padding: 10,
    textStyle: { color: c.ink, fontSize: c.size },
    axisPointer: { type: 'shadow', shadowStyle: { color: c.strong, opacity: 0.12 } },
    ...more,
  };
}

export function categoryAxis(c, labels, more = {}) {
  return {
    type: 'category',
    data: labels,
    axisLine: { lineStyle: { color: c.strong } },
    axisTick: { show: false },
    axisLabel: { color: c.soft, fontSize: c.size, hideOverlap: true },
    ...more,
  };
}

export function valueAxis(c, formatter, more = {}) {
  return {
    type: 'value',
    axisLabel: { color: c.soft, fontSize: c.size, formatter, hideOverlap: true },
    splitLine: { lineStyle: { color: c.line } },
    ...more,
  };
}

/** The distance of about `count` lines of an axis over `range`: one, two or five times a power of ten. */
export function roundStep(range, count) {
  if (!(range > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(range / count));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step * count >= range);
}

/** Whether a chart is as narrow as a phone. */
export const isNarrow = (c) => c.width < 480;

/** An axis of values that lies down: its labels stand side by side, so that those which would touch are left out. */
export function lyingAxis(c, formatter, more = {}) {
  const axis = valueAxis(c, formatter, { splitNumber: isNarrow(c) ? 2 : 4, ...more });
  return { ...axis, axisLabel: { ...axis.axisLabel, padding: [0, c.size / 2] } };
}

/** Shades peak and off-season behind a chart over periods: bars on axes of their own, so that they disturb nothing. */
export function seasons(c, periods) {
  // room is kept even for labels of axes that are not shown
  const axisLabel = { show: false };
  return {
    xAxis: { type: 'category', data: periods.map((p) => p.id), show: false, axisLabel },
    yAxis: { type: 'value', show: false, min: 0, max: 1, axisLabel },
    series: {
      type: 'bar',
      xAxisIndex: 1,
      yAxisIndex: 1,
      silent: true,
      animation: false,
      barWidth: '100%',
      z: -1,
      tooltip: { show: false },
      data: periods.map((p) => ({ value: 1, itemStyle: { color: c[p.season.toLowerCase()], decal: { symbol: 'none' } } })),
    },
  };
}

/** Labels of periods for an axis: without the year where all lie in one. */
export function periodLabels(periods) {
  const labels = periods.map((p) => p.label);
  const years = new Set(labels.map((label) => /\d{4}/.exec(label)?.[0]));
  const bare = labels.map((label) => label.replace(/^\d{4}(年|[-/. ])\s*|[-/, ]+\d{4}$/, ''));
  const told = years.size === 1 && new Set(bare).size === labels.length && bare.every((label) => label !== '');
  return told ? bare : labels;
}

let pen;

/** As wide as the axis will write it. */
function widthOf(c, name) {
  pen ??= document.createElement('canvas').getContext('2d');
  pen.font = `${c.size}px ${c.font}`;
  return pen.measureText(name).width;
}

/** A name cut to `width`. */
function cut(c, name, width) {
  if (widthOf(c, name) <= width) return name;
  const signs = [...name];
  while (signs.length > 1 && widthOf(c, `${signs.join('')}…`) > width) signs.pop();
  return `${signs.join('')}…`;
}

const mostOfAName = (c) => Math.min(c.size * 16, c.width * 0.34);

/** The plot beside an axis of `names`, which is as wide as the longest of them needs. */
export function besideNames(c, names, more = {}) {
  const longest = Math.max(0, ...names.map((name) => widthOf(c, cut(c, name, mostOfAName(c)))));
  return { left: Math.ceil(longest) + 12, right: c.size * 3, top: 34, bottom: c.size * 2, containLabel: false, ...more };
}

/** An axis of names that stand above one another. */
export function nameAxis(c, names) {
  const width = mostOfAName(c);
  return {
    ...categoryAxis(c, names),
    inverse: true,
    axisLabel: { color: c.soft, fontSize: c.size, interval: 0, formatter: (name) => cut(c, name, width) },
  };
}
