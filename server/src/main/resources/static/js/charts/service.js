// Service: level and lost contacts over the periods, and who is short when.
import { number, percent, say } from '../words.js';
import { categoryAxis, nameAxis, periodLabels, besideNames, tooltip, valueAxis } from '../theme.js';
import { sum, teamsOf, total } from './sums.js';
import { seasonal } from './staffing.js';

export function serviceLevels(figures, team) {
  const teams = teamsOf(figures, team);
  const size = figures.periods.length;
  const contacts = sum(teams, size, (row, t) => row.contacts[t]);
  const answered = sum(teams, size, (row, t) => row.answered[t]);
  return contacts.map((value, t) => (value > 0 ? answered[t] / value : null));
}

export function service(figures, choice) {
  return (c) => {
    const levels = serviceLevels(figures, choice.team);
    const lost = sum(teamsOf(figures, choice.team), figures.periods.length, (row, t) => row.lost[t]);
    const known = levels.filter((level) => level !== null);
    const level = (value) => (value === null || value === undefined ? '–' : percent(value));
    const shareAxis = { ...valueAxis(c, (value) => percent(value, 0)), max: 1, min: (v) => Math.min(0.5, Math.floor(v.min * 10) / 10) };
    const series = [
      {
        name: say('js.lost'),
        data: lost,
        type: 'bar',
        yAxisIndex: 2,
        barMaxWidth: 30,
        itemStyle: { color: c.series[3], opacity: 0.55 },
        tooltip: { valueFormatter: (value) => number(value) },
      },
      {
        name: say('js.level'),
        data: levels,
        type: 'line',
        symbolSize: 7,
        connectNulls: true,
        lineStyle: { width: 2.5, color: c.series[0] },
        itemStyle: { color: c.series[0] },
        tooltip: { valueFormatter: level },
      },
    ];
    const option = seasonal(c, figures, shareAxis, series);
    option.yAxis.push(valueAxis(c, (value) => number(value), { position: 'right', splitLine: { show: false }, minInterval: 1 }));
    option.tooltip = tooltip(c);
    const worst = levels.reduce((best, v, t) => (v !== null && (best < 0 || v < levels[best]) ? t : best), -1);
    return {
      option,
      words: known.length
        ? say('js.words.service', percent(levels[worst]), figures.periods[worst].label, number(total(lost)))
        : say('js.words.lost', number(total(lost))),
      head: [say('period'), say('js.level'), say('js.lost')],
      rows: figures.periods.map((p, t) => [p.label, level(levels[t]), number(lost[t])]),
    };
  };
}

/** How far the need is met, in steps that differ in lightness, too: what is below `to` and not below the step before. */
const STEPS = [
  { to: 0.85, color: (c) => c.shortfall, ink: (c) => c.surface, opacity: 1 },
  { to: 0.9995, color: (c) => c.shortfall, ink: (c) => c.ink, opacity: 0.4 },
  { to: 1.15, color: (c) => c.series[0], ink: (c) => c.ink, opacity: 0.16 },
  { to: Infinity, color: (c) => c.series[0], ink: (c) => c.ink, opacity: 0.5 },
];

function nameOf(step, i) {
  const round = (value) => percent(value, 0);
  if (i === 0) return `< ${round(step.to)}`;
  const from = round(STEPS[i - 1].to);
  return step.to === Infinity ? `> ${from}` : `${from} – ${round(step.to)}`;
}

/** A square for each team and period: the room on both sides is set, so that squares can fill theirs. */
export function coverage(figures, choice) {
  return (c) => {
    const teams = teamsOf(figures, choice.team);
    const cells = [];
    teams.forEach((team, i) =>
      team.need.forEach((need, t) => {
        if (need > 0) cells.push([t, i, Math.round((team.capacity[t] / need) * 1000) / 1000]);
      }),
    );
    const short = cells.filter((cell) => cell[2] < 0.9995).length;
    const names = teams.map((team) => team.name);
    const room = besideNames(c, names);
    const wide = (c.width - room.left - room.right) / figures.periods.length;
    const high = Math.min(c.size * 8, (c.height - room.top - room.bottom) / teams.length);
    return {
      option: {
        grid: { ...room, bottom: c.height - room.top - high * teams.length },
        tooltip: tooltip(c, {
          trigger: 'item',
          formatter: ({ value }) => `${teams[value[1]].name}\n${figures.periods[value[0]].label}: ${percent(value[2])}`,
        }),
        xAxis: categoryAxis(c, periodLabels(figures.periods)),
        yAxis: nameAxis(c, names),
        series: STEPS.map((step, i) => ({
          name: nameOf(step, i),
          type: 'scatter',
          symbol: 'rect',
          symbolSize: [wide - 1, high - 1],
          emphasis: { scale: false },
          data: cells.filter((cell) => cell[2] < step.to && (i === 0 || cell[2] >= STEPS[i - 1].to)),
          itemStyle: { color: step.color(c), opacity: step.opacity },
          label: {
            show: wide > c.size * 2.2 && high > c.size * 1.2,
            color: step.ink(c),
            opacity: 1,
            fontSize: c.size * 0.9,
            formatter: ({ value }) => number(value[2] * 100),
          },
        })),
      },
      words: say('js.words.coverage', number(short), number(cells.length)),
      head: [say('team'), ...figures.periods.map((p) => p.label)],
      rows: teams.map((team) => [
        team.name,
        ...team.need.map((need, t) => (need > 0 ? percent(team.capacity[t] / need, 0) : '–')),
      ]),
    };
  };
}
