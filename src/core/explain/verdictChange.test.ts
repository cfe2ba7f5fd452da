import { expect, it } from 'vitest';
import { verdictChange } from './verdictChange.ts';

const gap = (low: number, high: number) => ({
  mean: (low + high) / 2,
  standardError: 1,
  degreesOfFreedom: 4,
  low,
  high,
});
const asked = { from: 2, to: 5 };

it.each([
  ['the class of before leads', 2, gap(-3, -1), 'stays'],
  ['it leads though the gap is not settled', 2, gap(-3, 1), 'stays'],
  ['the asked class leads, settled', 5, gap(0.1, 2), 'flips'],
  ['the asked class leads, not settled', 5, gap(-0.1, 2), 'leans'],
  ['nothing tells the spread yet', 5, gap(Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY), 'leans'],
  ['a third class leads, whatever the asked one is ahead of the one before', 7, gap(1, 2), 'elsewhere'],
])('%s', (_, leader, between, change) => {
  expect(verdictChange({ leader, gap: between }, asked)).toBe(change);
});

it('towards the class of the verdict itself there is nothing to flip', () => {
  expect(verdictChange({ leader: 2, gap: gap(0, 0) }, { from: 2, to: 2 })).toBe('stays');
  expect(verdictChange({ leader: 3, gap: gap(0, 0) }, { from: 2, to: 2 })).toBe('elsewhere');
});
