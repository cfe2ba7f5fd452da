import type { CertificateSummary } from '#core/certify/summariseCertificates.ts';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 320, 48, 16, 28, 40];

/** Certified accuracy over the radius, with its 95 % band, as a picture, and what must stand beside its model's results. */
export function certifiedSvg({ radii, pictures }: CertificateSummary, title: string, notice?: string): string {
  const most = Math.max(...radii.map(({ radius }) => radius)) || 1;
  const x = (radius: number) => (LEFT + (radius / most) * (WIDTH - LEFT - RIGHT)).toFixed(1);
  const y = (share: number) => (HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM)).toFixed(1);
  const line = (points: readonly string[]) => points.map((point, i) => `${i === 0 ? 'M' : 'L'}${point}`).join('');
  const curve = line(radii.map(({ radius, certified }) => `${x(radius)} ${y(certified.share)}`));
  const high = radii.map(({ radius, certified }) => `${x(radius)} ${y(certified.interval.high)}`);
  const low = radii.map(({ radius, certified }) => `${x(radius)} ${y(certified.interval.low)}`).reverse();
  const shares = [0, 0.25, 0.5, 0.75, 1];
  const text = (at: string, height: string, words: string, anchor = 'middle') =>
    `<text x="${at}" y="${height}" text-anchor="${anchor}">${words}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="system-ui, sans-serif" font-size="12" fill="#444">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${shares.map((share) => `<path d="M${LEFT} ${y(share)}H${WIDTH - RIGHT}" stroke="#ddd"/>${text(String(LEFT - 6), String(Number(y(share)) + 4), `${100 * share} %`, 'end')}`).join('\n')}
${shares.map((share) => text(x(share * most), String(HEIGHT - BOTTOM + 16), String(Number((share * most).toFixed(3))))).join('\n')}
<path d="${line([...high, ...low])}Z" fill="#2b6cb0" fill-opacity="0.18"/>
<path d="${curve}" fill="none" stroke="#2b6cb0" stroke-width="2"/>
${text(String(LEFT), '18', `Certified accuracy: ${title}; ${pictures} pictures, band 95 %`, 'start')}
${text(String((LEFT + WIDTH - RIGHT) / 2), String(HEIGHT - 6), 'ℓ2 radius in [0, 1] pixels')}${notice === undefined ? '' : `\n${text(String(WIDTH - RIGHT), String(TOP + 8), notice, 'end')}`}
</svg>
`;
}
