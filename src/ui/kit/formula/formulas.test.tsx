import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { deciders } from '#core/scoring/deciders.ts';
import { readingCards } from '#core/scoring/readings.ts';
import { setInKatex } from '#testdata/setInKatex.ts';
import { formulas } from '#ui/features/how/formulas.ts';
import { backgrounds } from '#ui/terms/backgrounds.ts';
import { SetFormula } from './SetFormula.tsx';

const scores = Object.values(readingCards).map(({ formula }) => formula);
const rules = Object.values(deciders).map(({ formula }) => formula);
const terms = Object.values(backgrounds).flatMap(({ formula }) => formula ?? []);
const all = [...new Set([...scores, ...rules, ...Object.values(formulas), ...terms])];

it('holds every formula as KaTeX sets it; after a change: npx vitest run formulas -u', async () => {
  const lines = all.map((latex) => `${JSON.stringify(latex)}: ${JSON.stringify(setInKatex(latex))}`);
  await expect(`{\n${lines.join(',\n')}\n}\n`).toMatchFileSnapshot('./formulas.json');
});

it.each(all)('shows %s as mathematics, with its LaTeX for those who copy it', (latex) => {
  const markup = renderToStaticMarkup(<SetFormula latex={latex} />);
  expect(markup).toMatch(/^<section[^>]*><math display="block"/);
  const opened = [...markup.matchAll(/<(m\w+)/g)].map(([, tag]) => tag).sort();
  const closed = [...markup.matchAll(/<\/(m\w+)/g)].map(([, tag]) => tag).sort();
  expect(closed).toEqual(opened);
});

it.each(scores)('begins the formula of a reading with the score it defines: %s', (latex) => {
  expect(renderToStaticMarkup(<SetFormula latex={latex} />)).toContain('<msub><mi>s</mi><mi>c</mi></msub><mo>=</mo>');
});

it('writes letters of other alphabets as the characters that browsers draw', () => {
  expect(setInKatex(String.raw`\mathbb{E}_\varepsilon`)).toEqual([
    'mrow',
    {},
    ['msub', {}, ['mi', {}, '𝔼'], ['mi', {}, 'ε']],
  ]);
  expect(setInKatex(String.raw`\mathbb{R}`)).toEqual(['mrow', {}, ['mi', {}, 'ℝ']]);
});

it('shows the LaTeX of a formula that was never set', () => {
  expect(renderToStaticMarkup(<SetFormula latex="a+b" />)).toContain('<code>a+b</code>');
});
