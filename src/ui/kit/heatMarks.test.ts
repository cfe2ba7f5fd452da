import { expect, it } from 'vitest';
import { edgesPath, hatchPath } from './heatMarks.ts';

it('strikes through what is not settled', () => {
  expect(hatchPath(Uint8Array.of(1, 0, 0, 1), 2)).toBe('M1 1L2 0M0 2L1 1');
});

it('goes round a pixel with four edges, and round two with six', () => {
  const edges = (inside: Uint8Array) => edgesPath(inside, 3).split('M').length - 1;
  expect(edges(Uint8Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0))).toBe(4);
  expect(edges(Uint8Array.of(0, 0, 0, 0, 1, 1, 0, 0, 0))).toBe(6);
  expect(edges(new Uint8Array(9).fill(1))).toBe(12);
  expect(edgesPath(new Uint8Array(9), 3)).toBe('');
});
