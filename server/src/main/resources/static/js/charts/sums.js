// Sums over teams, by period.
export const teamsOf = (figures, team) => figures.teams.filter((t) => !team || t.id === team);

export function sum(rows, size, value) {
  const sums = new Array(size).fill(0);
  for (const row of rows) for (let t = 0; t < size; t++) sums[t] += value(row, t);
  return sums;
}

/** Need and staffing in hours, or in heads at full productivity. */
export function cover(figures, team, unit) {
  const teams = teamsOf(figures, team);
  const size = figures.periods.length;
  const of = (column) => sum(teams, size, (row, t) => row[column][t] / (unit === 'heads' ? row.hoursPerHead[t] || 1 : 1));
  const need = of('need');
  const capacity = of('capacity');
  const overtime = of('overtime').map((value, t) => Math.min(value, capacity[t]));
  const missing = sum(teams, size, (row, t) => {
    const gap = Math.max(0, row.need[t] - row.capacity[t]);
    return unit === 'heads' ? gap / (row.hoursPerHead[t] || 1) : gap;
  });
  return { need, capacity, overtime, regular: capacity.map((value, t) => value - overtime[t]), missing };
}

export const total = (values) => values.reduce((a, b) => a + b, 0);

export function largest(values) {
  return values.reduce((best, value, i) => (value > values[best] ? i : best), 0);
}
