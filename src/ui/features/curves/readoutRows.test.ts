import { expect, it } from 'vitest';
import { handmadeView } from './handmadeView.ts';
import { readoutRows } from './readoutRows.ts';

const view = (reference: number) =>
  handmadeView({
    gaps: [
      [0, 1],
      [3, 1],
      [2, 1],
      [-5, 1],
    ],
    reference,
  });

it('lists leader, reference, pins and the hovered class, best first, each once', () => {
  expect(readoutRows(view(2), [3, 2], 0)).toEqual([
    { class: 1, role: 'leader' },
    { class: 2, role: 'reference' },
    { class: 0, role: 'hovered' },
    { class: 3, role: 'pinned' },
  ]);
});

it('adds the runner-up when the leader is the reference', () => {
  expect(readoutRows(view(1), [], undefined)).toEqual([
    { class: 1, role: 'leader' },
    { class: 2, role: 'runnerUp' },
  ]);
});
