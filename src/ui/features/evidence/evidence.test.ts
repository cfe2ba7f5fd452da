import { expect, it } from 'vitest';
import { discAround } from './discAround.ts';
import { evidenceCsv } from './evidenceCsv.ts';

it('a brush of radius 1 paints a cross, cut off at the edge, and keeps what was painted', () => {
  const shape = (region: Uint8Array) => [0, 3, 6].map((row) => [...region.subarray(row, row + 3)].join(''));
  const empty = new Uint8Array(9);
  const centre = discAround(empty, 4, 3, 1);
  expect(shape(centre)).toEqual(['010', '111', '010']);
  expect(shape(discAround(centre, 0, 3, 1))).toEqual(['110', '111', '010']);
  expect(empty.every((v) => v === 0)).toBe(true);
});

it('writes a line a pixel, in rows, after its captions', () => {
  const maps = {
    total: Float64Array.of(1.5, -2),
    standardError: Float64Array.of(0.5, Number.NaN),
    settled: Uint8Array.of(1, 0),
    levels: [],
  };
  expect(evidenceCsv(maps, 1, 'nats', ['Two\nlines.']).split('\n')).toEqual([
    '# Two lines.',
    'x,y,evidence_nats,standard_error,settled',
    '0,0,1.5,0.5,1',
    '0,1,-2,NaN,0',
    '',
  ]);
});
