// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { captionOf } from '#state/captionOf.ts';
import { EvidencePlot } from '../EvidencePlot.tsx';
import { chartFile } from './chartFile.ts';
import { handmadeAbout, handmadeSource } from './handmadeChart.ts';
import { wrap } from './standaloneSvg.ts';
import { hexOf, type Theme } from './themeColors.ts';

const tokens = new Map(
  [
    ...readFileSync('src/ui/kit/tokens.css', 'utf8').matchAll(/^ +(--[\w-]+): light-dark\((#\w{6}), (#\w{6})\);$/gm),
  ].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]),
);
const colors = (theme: Theme) => (token: string) => tokens.get(token)?.[theme] ?? `no such token: ${token}`;
const source = handmadeSource('evidence');
const { view, levels, model } = source;
const plot = renderToStaticMarkup(
  <EvidencePlot
    {...{ view, levels, model }}
    names={['Boot', 'Shoe', 'Bag']}
    unit={{ name: 'nats', factor: 1 }}
    hovered={undefined}
    cursor={1}
  />,
);

describe.each(['light', 'dark'] as const)('a %s chart as a file', (theme) => {
  const about = handmadeAbout;
  const file = chartFile('svg', source, {
    about,
    weight: undefined,
    plot,
    color: colors(theme),
    paper: colors('light'),
  });
  const page = new DOMParser().parseFromString(file, 'image/svg+xml');
  const all = [...page.querySelectorAll('*')];

  it('parses, and its words are all there', () => {
    expect(page.querySelector('parsererror')).toBeNull();
    expect(page.querySelector('title')?.textContent).toBe(source.title);
    expect(page.querySelector('desc')?.textContent).toBe(`${source.summary} ${captionOf(about)}`);
    const words = all.filter(({ localName }) => localName === 'text').map(({ textContent }) => textContent);
    expect(words.join(' ')).toContain(captionOf(about));
    expect(words).toEqual(expect.arrayContaining(['Boot', 'λ', 'σ']));
  });

  it('needs no style sheet: no variable, no class, every colour in six digits', () => {
    expect(file).not.toMatch(/var\(|currentColor|light-dark| class=| style=/);
    const paints = all.flatMap((element) => ['fill', 'stroke'].map((name) => element.getAttribute(name)));
    const known = paints.filter((paint) => paint !== null && paint !== 'none');
    expect(known.length).toBeGreaterThan(20);
    for (const paint of known) expect(paint).toMatch(/^#[0-9a-f]{6}$/);
    expect(known).toContain(colors(theme)('--series-1'));
  });
});

it('leaves out characters that XML cannot hold, such as a link may have in the name of its engine', () => {
  const about = { ...handmadeAbout, engine: 'gpu\u0000\u001f 1' };
  const file = chartFile('svg', source, { about, weight: undefined, plot, color: () => '#000000', paper: () => '' });
  expect(file.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  expect(file).toContain('Engine: gpu   1.');
});

it('writes a computed colour in six digits, and refuses what is not opaque', () => {
  expect(hexOf('rgb(0, 114, 178)')).toBe('#0072b2');
  expect(() => hexOf('rgba(0, 114, 178, 0.5)')).toThrow(RangeError);
});

it('cuts a caption between words and keeps every one', () => {
  const text = 'a caption of more words than one line of forty pixels holds';
  const lines = wrap(text, 80, 11);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.join(' ')).toBe(text);
});
