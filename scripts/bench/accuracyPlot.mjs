/** @typedef {Readonly<{ family: string, nfe: number, accuracy: number }>} Point */

const width = 720;
const height = 420;
const frame = { left: 64, right: 16, top: 16, bottom: 48 };
const colours = ['#777777', '#0072b2', '#e69f00', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#000000'];

/**
 * Accuracy against evaluations, one line a family through its best settings at each cost, as SVG.
 *
 * @param {readonly Point[]} points
 * @param {number} full accuracy of the full budget
 */
export function accuracyPlot(points, full) {
  const families = [...new Set(points.map(({ family }) => family))];
  const shown = points.filter(({ accuracy }) => accuracy > full - 0.2);
  const [least, most] = [Math.min(...shown.map(({ nfe }) => nfe)), Math.max(...shown.map(({ nfe }) => nfe))];
  const low = full - 0.15;
  const high = Math.max(full, ...shown.map(({ accuracy }) => accuracy)) + 0.01;
  /** @param {number} nfe */
  const x = (nfe) => frame.left + ((width - frame.left - frame.right) * Math.log(nfe / least)) / Math.log(most / least);
  /** @param {number} accuracy */
  const y = (accuracy) =>
    height - frame.bottom - ((height - frame.top - frame.bottom) * (accuracy - low)) / (high - low);
  const lines = families.map((family, f) => {
    const best = frontier(shown.filter((point) => point.family === family && point.accuracy >= low));
    const path = best.map(({ nfe, accuracy }) => `${x(nfe).toFixed(1)},${y(accuracy).toFixed(1)}`).join(' ');
    const colour = colours[f % colours.length];
    const label = `<text x="${width - frame.right - 170}" y="${height - frame.bottom - 14 - 16 * (families.length - 1 - f)}" fill="${colour}">${family}</text>`;
    const dots = best.map(
      ({ nfe, accuracy }) =>
        `<circle cx="${x(nfe).toFixed(1)}" cy="${y(accuracy).toFixed(1)}" r="2.5" fill="${colour}"/>`,
    );
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="1.5"/>${dots.join('')}${label}`;
  });
  const costs = [10, 20, 50, 100, 200, 500, 1000, 2000, 5000].filter((nfe) => nfe >= least && nfe <= most);
  const shares = [0.75, 0.8, 0.85, 0.9, 0.95, 1].filter((share) => share >= low && share <= high);
  const grid = [
    ...costs.map(
      (nfe) =>
        `<line x1="${x(nfe)}" x2="${x(nfe)}" y1="${frame.top}" y2="${height - frame.bottom}" stroke="#dddddd"/><text x="${x(nfe)}" y="${height - frame.bottom + 16}" text-anchor="middle">${nfe}</text>`,
    ),
    ...shares.map(
      (share) =>
        `<line x1="${frame.left}" x2="${width - frame.right}" y1="${y(share)}" y2="${y(share)}" stroke="#dddddd"/><text x="${frame.left - 8}" y="${y(share) + 4}" text-anchor="end">${Math.round(100 * share)} %</text>`,
    ),
    `<line x1="${frame.left}" x2="${width - frame.right}" y1="${y(0.99 * full)}" y2="${y(0.99 * full)}" stroke="#777777" stroke-dasharray="4 3"/>`,
    `<text x="${frame.left + 4}" y="${y(0.99 * full) - 4}">99 % of the full budget’s accuracy</text>`,
    `<text x="${(frame.left + width) / 2}" y="${height - 10}" text-anchor="middle">evaluations a picture (mean)</text>`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12"><rect width="${width}" height="${height}" fill="#ffffff"/>${grid.join('')}${lines.join('')}</svg>\n`;
}

/**
 * Points that no other point beats in both accuracy and cost, by cost.
 *
 * @param {readonly Point[]} points
 */
function frontier(points) {
  const sorted = [...points].sort((a, b) => a.nfe - b.nfe || b.accuracy - a.accuracy);
  let best = Number.NEGATIVE_INFINITY;
  return sorted.filter(({ accuracy }) => {
    if (accuracy <= best) return false;
    best = accuracy;
    return true;
  });
}
