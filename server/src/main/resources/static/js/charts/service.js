// Service: level and lost contacts over the periods, and who is short when.
import { number, percent, say } from '../words.js';
import { categoryAxis, nameAxis, periodLabels, tooltip, valueAxis } from '../theme.js';
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

export function coverage(figures, choice) {
  return (c) => {
    const teams = teamsOf(figures, choice.team);
    const cells = [];
    let short = 0;
    teams.forEach((team, i) =>
      team.need.forEach((need, t) => {
        const share = need > 0 ? team.capacity[t] / need : null;
        if (share !== null) cells.push([t, i, Math.round(share * 1000) / 1000]);
        if (share !== null && share < 0.9995) short++;
      }),
    );
    const names = Math.min(190, c.width * 0.34);
    const few = teams.length <= 12 && (c.width - names - 44) / figures.periods.length > c.size * 2;
    return {
      option: {
        legend: { show: false },
        grid: { left: 20, right: 24, top: 8, bottom: 46, containLabel: true },
        tooltip: tooltip(c, {
          trigger: 'item',
          formatter: ({ value }) => `${teams[value[1]].name}\n${figures.periods[value[0]].label}: ${percent(value[2])}`,
        }),
        xAxis: categoryAxis(c, periodLabels(figures.periods)),
        yAxis: nameAxis(c, teams.map((team) => team.name)),
        visualMap: {
          min: 0.7,
          max: 1.3,
          orient: 'horizontal',
          left: 'center',
          bottom: 0,
          itemHeight: 120,
          itemWidth: 12,
          calculable: false,
          text: ['130 %', '70 %'],
          textStyle: { color: c.soft },
          inRange: { color: [c.shortfall, c.sunken, c.series[0]] },
        },
        series: [
          {
            type: 'heatmap',
            data: cells,
            itemStyle: { borderColor: c.surface, borderWidth: 1 },
            label: { show: few, color: c.ink, fontSize: c.size * 0.9, formatter: ({ value }) => number(value[2] * 100) },
          },
        ],
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
