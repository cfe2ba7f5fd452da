import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SERIES_COLORS, seriesStyle } from './seriesStyle.ts';

type Tokens = ReadonlyMap<string, readonly [light: string, dark: string]>;

const css = readFileSync(new URL('../kit/tokens.css', import.meta.url), 'utf8');
const [before = '', after = ''] = css.split("[data-contrast='more'] {");
const tokensOf = (part: string): Tokens =>
  new Map(
    [...part.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map((m) => [m[1]!, [m[2]!, m[3]!] as const]),
  );
const [usual, hard] = [tokensOf(before), tokensOf(after)];
const themes = ['light', 'dark'] as const;
const surfaces = ['page', 'surface', 'raised', 'sunken', 'hover'];
const series = Array.from({ length: SERIES_COLORS }, (_, i) => `series-${i + 1}`);

const color = (name: string, theme: number, tokens = usual): string => {
  const found = tokens.get(name)?.[theme];
  if (found === undefined) throw new Error(`no token --${name}`);
  return found;
};

describe.each(themes)('the %s theme', (theme) => {
  const index = themes.indexOf(theme);
  const ratio = (a: string, b: string) => contrast(color(a, index), color(b, index));

  it.each(series)('draws --%s at 3:1 or better on the surface of a chart', (name) => {
    expect(ratio(name, 'surface')).toBeGreaterThanOrEqual(3);
  });

  it.each(['ink', 'ink-soft', 'ink-faint'])('writes --%s at 4.5:1 or better on every surface', (name) => {
    for (const surface of surfaces) expect(ratio(name, surface)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['accent', 'surface'],
    ['accent', 'page'],
    ['accent', 'accent-soft'],
    ['accent-hover', 'surface'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['on-accent', 'accent-pressed'],
    ['good', 'surface'],
    ['good', 'good-soft'],
    ['warn', 'surface'],
    ['warn', 'warn-soft'],
    ['bad', 'surface'],
    ['bad', 'bad-soft'],
    ['ink', 'accent-soft'],
    ['ink', 'good-soft'],
    ['ink', 'warn-soft'],
    ['ink', 'bad-soft'],
  ])('writes --%s at 4.5:1 or better on --%s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['line-strong', 'focus', 'chart-zero', 'chart-rest', 'chart-against', 'chart-cursor'])(
    'draws --%s at 3:1 or better',
    (name) => {
      expect(ratio(name, 'surface')).toBeGreaterThanOrEqual(3);
    },
  );

  it('keeps every two series colours apart in OKLab', () => {
    const apart = series.flatMap((a, i) => series.slice(i + 1).map((b) => distance(color(a, index), color(b, index))));
    expect(Math.min(...apart)).toBeGreaterThan(0.06);
  });
});

describe.each(themes)('the %s theme of high contrast', (theme) => {
  const index = themes.indexOf(theme);
  const ratio = (a: string, b: string) => contrast(color(a, index, hard), color(b, index, hard));

  it('has every colour of the usual theme', () => {
    expect([...hard.keys()].sort()).toEqual([...usual.keys()].sort());
  });

  it.each(series)('draws --%s at 4.5:1 or better on the surface of a chart', (name) => {
    expect(ratio(name, 'surface')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['ink', 'ink-soft', 'ink-faint', 'accent'])('writes --%s at 7:1 or better on every surface', (name) => {
    for (const surface of surfaces) expect(ratio(name, surface)).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ['accent', 'accent-soft'],
    ['accent-hover', 'surface'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ['on-accent', 'accent-pressed'],
    ['good', 'surface'],
    ['good', 'good-soft'],
    ['warn', 'surface'],
    ['warn', 'warn-soft'],
    ['bad', 'surface'],
    ['bad', 'bad-soft'],
    ['ink', 'accent-soft'],
  ])('writes --%s at 7:1 or better on --%s', (text, ground) => {
    expect(ratio(text, ground)).toBeGreaterThanOrEqual(7);
  });

  it.each(['line', 'line-strong', 'focus', 'chart-axis', 'chart-zero', 'chart-rest', 'chart-against', 'chart-cursor'])(
    'draws --%s at 4.5:1 or better',
    (name) => {
      expect(ratio(name, 'surface')).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('keeps every two series colours apart in OKLab', () => {
    const all = series.map((name) => color(name, index, hard));
    const apart = all.flatMap((a, i) => all.slice(i + 1).map((b) => distance(a, b)));
    expect(Math.min(...apart)).toBeGreaterThan(0.06);
  });
});

it('gives every class of a ten-class model a colour of its own', () => {
  expect(new Set(Array.from({ length: 10 }, (_, c) => seriesStyle(c).color)).size).toBe(10);
});

it('repeats the triple of colour, dash and marker only after 210 classes', () => {
  const triples = Array.from({ length: 210 }, (_, c) => JSON.stringify(seriesStyle(c)));
  expect(new Set(triples).size).toBe(210);
});

/** Channels of #rrggbb as linear light from 0 to 1 (IEC 61966-2-1). */
function linear(hex: string): readonly [number, number, number] {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, blue] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** Euclidean distance in OKLab (Ottosson 2020). */
function distance(a: string, b: string): number {
  const [x, y] = [oklab(a), oklab(b)];
  return Math.hypot(...x.map((value, i) => value - y[i]!));
}

function oklab(hex: string): readonly number[] {
  const [r, g, b] = linear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
