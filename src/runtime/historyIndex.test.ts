import { expect, it } from 'vitest';
import { type HistoryEntry, MOST_KEPT, readHistoryIndex } from './historyIndex.ts';

const entry: HistoryEntry = {
  id: 'a',
  when: 5,
  model: { id: 'tiny', title: 'Tiny' },
  reading: 'elbo',
  evaluations: 80,
  verdict: { leader: '3', rival: '8', decided: false, gap: 1.5, low: Number.NEGATIVE_INFINITY, high: Infinity },
  picture: { name: 'three.png', width: 2, height: 2, channels: 1, data: Uint8Array.of(0, 1, 2, 3) },
};

it('reads what it was given, infinite intervals too', () => {
  expect(readHistoryIndex([entry])).toEqual([entry]);
});

it('leaves out what is no entry, and claims nothing of what is no list', () => {
  const broken = [
    { ...entry, picture: { ...entry.picture, width: 3 } },
    { ...entry, when: 'yesterday' },
    { ...entry, when: Number.MAX_SAFE_INTEGER },
    { ...entry, verdict: { ...entry.verdict, gap: '1' } },
    null,
    7,
  ];
  expect(readHistoryIndex([...broken, entry])).toEqual([entry]);
  for (const value of [undefined, null, 'x', {}, 3]) expect(readHistoryIndex(value)).toEqual([]);
});

it('reads no more than are kept', () => {
  expect(readHistoryIndex(new Array(99).fill(entry))).toHaveLength(MOST_KEPT);
});
