import { expect, it } from 'vitest';
import { level } from '../units.ts';
import { overPixels } from './overPixels.ts';

const probes = [{ level: level(1), draw: 0 }];

it('adds the channels of every pixel', () => {
  const { gains } = overPixels({ probes, gains: [Float64Array.of(1, 2, 10, 20, 100, 200)] }, 3);
  expect(gains.map((gain) => [...gain])).toEqual([[111, 222]]);
});

it('leaves grey as it is', () => {
  const grey = { probes, gains: [Float64Array.of(1, 2)] };
  expect(overPixels(grey, 1)).toEqual(grey);
});
