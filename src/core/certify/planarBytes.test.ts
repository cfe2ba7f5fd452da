import { expect, it } from 'vitest';
import { pictureFromBytes } from '../picture/pictureFromBytes.ts';
import { planarBytes } from './planarBytes.ts';

it.each([1, 3] as const)('has the order of the values that a model sees (%i channels)', (channels) => {
  const original = Uint8Array.from({ length: 6 * channels }, (_, i) => (i * 41) % 256);
  const spec = { channels, height: 2, width: 3, normalisation: { mean: 0.5, scale: 0.5 } };
  const { values } = pictureFromBytes(original, spec);
  const found = planarBytes(original, channels);
  for (const [i, value] of values.entries()) expect(found[i]! / 127.5 - 1).toBeCloseTo(value, 6);
});
