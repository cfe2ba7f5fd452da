import { expect, it } from 'vitest';
import { escapeTex } from './escapeTex.ts';
import { handmadeSource } from './handmadeChart.ts';
import { toTex } from './toTex.ts';

const text = toTex(handmadeSource('evidence'), 'Made with Elbow 9.8.7.', () => '#0072b2');
const count = (what: RegExp) => [...text.matchAll(what)].length;

it('opens and closes every environment and brace', () => {
  const opened = [...text.matchAll(/\\begin\{(\w+)\}/g)].map(([, name]) => name);
  const closed = [...text.matchAll(/\\end\{(\w+)\}/g)].map(([, name]) => name);
  expect(opened).toEqual(['document', 'tikzpicture', 'axis']);
  expect(closed.reverse()).toEqual(opened);
  const bare = text.replaceAll(/\\[{}]/g, '');
  expect(bare.split('{').length).toBe(bare.split('}').length);
});

it('has a line with a legend entry for every class, and a band for every interval that is not a point', () => {
  expect(count(/\\addlegendentry/g)).toBe(3);
  expect(count(/fill=class\d, .* -- cycle;/g)).toBe(3);
  expect(text).toContain(String.raw`\addlegendentry{Bag\_50\%}`);
  expect(text).toContain(String.raw`\definecolor{class0}{HTML}{0072B2}`);
});

it('has the numbers of the chart, on an axis that runs from clean to noise', () => {
  const [, coordinates = ''] = /\\addplot\[class0, thick\] coordinates \{([^}]*)\}/.exec(text) ?? [];
  const points = [...coordinates.matchAll(/\(([^,]+),([^)]+)\)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  expect(points).toEqual([0.5, 1, 2].map((sigma, l) => [expect.closeTo(-2 * Math.log(sigma), 12), [1, 3, 2][l]]));
  expect(text).toContain('x dir=reverse');
});

it('keeps what LaTeX would read as a command as text', () => {
  expect(escapeTex('50 % of {a_b} & \\x ^ ~ # $')).toBe(
    String.raw`50 \% of \{a\_b\} \& \textbackslash{}x \textasciicircum{} \textasciitilde{} \# \$`,
  );
});

it('writes a symlog axis in its transformed coordinates, with ticks named by the values', () => {
  const source = handmadeSource('evidence');
  const symlog = { from: -10, to: 100, kind: { type: 'symlog', linear: 1 } } as const;
  const tex = toTex({ ...source, model: { ...source.model, y: symlog } }, '', () => '#0072b2');
  const [, low, high] = /ymin=([^,]+), ymax=([^,]+),/.exec(tex) ?? [];
  expect(Number(low)).toBeCloseTo(-Math.log(11), 12);
  expect(Number(high)).toBeCloseTo(Math.log(101), 12);
  const [, coordinates = ''] = /\\addplot\[class0, thick\] coordinates \{([^}]*)\}/.exec(tex) ?? [];
  const heights = [...coordinates.matchAll(/,([^)]+)\)/g)].map(([, y]) => Number(y));
  expect(heights).toEqual([1, 3, 2].map((value) => expect.closeTo(Math.log(1 + value), 12)));
  const ticks = /ytick=\{([^}]*)\}/.exec(tex)?.[1]?.split(',').map(Number);
  expect(ticks).toEqual(
    [-10, -1, 0, 1, 10, 100].map((v) => expect.closeTo(Math.sign(v) * Math.log(1 + Math.abs(v)), 12)),
  );
  expect(tex).toContain(String.raw`ylabel={gap (linear within $\pm 10^{0}$)}`);
  expect(tex).toContain('yticklabels={$-10^{1}$,$-10^{0}$,$0$,$10^{0}$,$10^{1}$,$10^{2}$}');
});
