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

export function tokens() {
  const style = getComputedStyle(document.documentElement);
  const read = (name) => style.getPropertyValue(name).trim();
  const colours = Object.fromEntries(Object.entries(NAMES).map(([key, name]) => [key, read(name)]));
  colours.series = [1, 2, 3, 4, 5, 6, 7, 8].map((i) => read(`--series-${i}`));
  colours.font = read('--font');
  colours.size = parseFloat(getComputedStyle(document.body).fontSize) * 0.82;
  return colours;
}

/** What every chart has in common. Tooltips are drawn, not built as elements: the security policy forbids inline styles. */
export function frame(c) {
  return {
    animation: !matchMedia('(prefers-reduced-motion: reduce)').matches,
    animationDuration: 250,
    textStyle: { fontFamily: c.font, fontSize: c.size, color: c.soft },
    color: c.series,
    aria: { enabled: false },
    grid: { left: 8, right: 12, top: 44, bottom: 4, containLabel: true },
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
    axisLabel: { color: c.soft, fontSize: c.size, formatter },
    splitLine: { lineStyle: { color: c.line } },
    ...more,
  };
}

/** Shades peak and off-season behind a chart over periods: bars on axes of their own, so that they disturb nothing. */
export function seasons(c, periods) {
  return {
    xAxis: { type: 'category', data: periods.map((p) => p.id), show: false },
    yAxis: { type: 'value', show: false, min: 0, max: 1 },
    series: {
      type: 'bar',
      xAxisIndex: 1,
      yAxisIndex: 1,
      silent: true,
      animation: false,
      barWidth: '100%',
      z: 0,
      tooltip: { show: false },
      data: periods.map((p) => ({ value: 1, itemStyle: { color: c[p.season.toLowerCase()] } })),
    },
  };
}
