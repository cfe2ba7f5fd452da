import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linearTicks, logTicks, symlogTicks, thinTicks } from './ticks.ts';

const texts = (ticks: readonly { text: string }[]) => ticks.map((tick) => tick.text);

it('gives every tick of an axis the decimals of its step', () => {
  expect(texts(linearTicks(0, 0.2, 4))).toEqual(['0.00', '0.05', '0.10', '0.15', '0.20']);
  expect(texts(linearTicks(-20, 40, 6))).toEqual(['−20', '−10', '0', '10', '20', '30', '40']);
});

it('U14: takes its digits from the spread, so that near values are told apart', () => {
  const near = texts(linearTicks(5.5443, 5.5455, 4));
  expect(new Set(near).size).toBe(near.length);
  expect(near).toContain('5.5450');
});

it('runs backwards when the axis does', () => {
  expect(texts(linearTicks(10, -10, 4))).toEqual(['10', '5', '0', '−5', '−10']);
});

describe('logarithmic ticks', () => {
  it('are powers of ten, with 2 and 5 where there is room', () => {
    expect(texts(logTicks(0.1, 10, 9))).toEqual(['0.1', '0.2', '0.5', '1', '2', '5', '10']);
    expect(texts(logTicks(0.01, 100, 9))).toEqual(['0.01', '0.03', '0.1', '0.3', '1', '3', '10', '30', '100']);
    expect(texts(logTicks(1e-5, 100, 5))).toEqual(['10⁻⁵', '', '0.001', '', '0.1', '', '10', '']);
  });

  it('lie inside the limits and carry no more labels than asked for, any range', () => {
    const limit = fc.double({ min: -8, max: 8, noNaN: true });
    fc.assert(
      fc.property(limit, limit, fc.integer({ min: 2, max: 12 }), (a, b, count) => {
        const [low, high] = [10 ** Math.min(a, b), 10 ** Math.max(a, b)];
        const ticks = logTicks(low, high, count);
        for (const { at } of ticks) expect(at).toSatisfy((v: number) => v >= low * 0.999 && v <= high * 1.001);
        expect(ticks.filter((tick) => tick.text !== '').length).toBeLessThanOrEqual(count);
      }),
    );
  });
});

it('spaces symlog ticks by powers of ten from the edge of the linear zone, both ways', () => {
  expect(texts(symlogTicks(-3, 25, 0.1))).toEqual(['−1', '−0.1', '0', '0.1', '1', '10']);
});

it('drops labels that would touch, and keeps their ticks', () => {
  const ticks = [0, 1, 2, 3, 4].map((at) => ({ at, text: `${at}` }));
  expect(texts(thinTicks(ticks, (at) => at * 10, 15))).toEqual(['0', '', '2', '', '4']);
});
