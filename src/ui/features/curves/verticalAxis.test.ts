import { expect, it } from 'vitest';
import { ticksOf } from '#ui/chart/scalesFor.ts';
import { frameNote } from './frameNote.ts';
import { verticalAxis } from './verticalAxis.ts';

const line = (y: number, half: number) => ({
  class: 0,
  points: [{ x: 0, y, low: y - half, high: y + half, sure: true }],
});

it('leaves a little room at both ends', () => {
  const { from, to } = verticalAxis('all', [-10, 90]);
  expect([from, to].map(Math.round)).toEqual([-17, 97]);
});

it('has an axis while there is nothing but zero', () => {
  const { from, to } = verticalAxis('close', [0, 0]);
  expect([from < -1, to > 1]).toEqual([true, true]);
});

it('labels a symlog from the edge of its linear zone outwards', () => {
  const axis = verticalAxis('symlog', [-200, 30]);
  expect(ticksOf(axis, 5).map(({ text }) => text)).toEqual(['−100', '−10', '−1', '0', '1', '10']);
  expect(frameNote([], axis)).toBe('Linear within ±1, logarithmic beyond.');
});

it('says what leaves the frame, lines before bands', () => {
  const axis = { from: -1, to: 1, kind: { type: 'linear' } } as const;
  expect(frameNote([line(0, 0.5)], axis)).toBeUndefined();
  expect(frameNote([line(0, 5)], axis)).toBe('Some intervals reach beyond the frame.');
  expect(frameNote([line(0, 5), line(-7, 0)], axis)).toBe('1 line leaves the frame; “All” shows them whole.');
});
