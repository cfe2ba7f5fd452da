import { bench, describe } from 'vitest';
import { seed } from '../units.ts';
import { noise } from './noise.ts';

const out = new Float32Array(32 * 32 * 3);

describe('one noise draw', () => {
  bench('28×28×1', () => void noise(seed(1), 1, 784, out));
  bench('32×32×3', () => void noise(seed(1), 1, 3072, out));
});
