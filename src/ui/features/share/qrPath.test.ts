import fc from 'fast-check';
import { encode } from 'uqr';
import { expect, it } from 'vitest';
import { qrPath } from './qrPath.ts';

/** The modules that a path covers. */
function covered(path: string, size: number): readonly (readonly boolean[])[] {
  const rows = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+),(\d+)h(\d+)v1H\1z/g)) {
    for (let i = 0; i < Number(width); i++) rows[Number(y)]![Number(x) + i] = true;
  }
  return rows;
}

it('covers the dark modules and nothing else', () => {
  fc.assert(
    fc.property(fc.webUrl({ withFragments: true }), (link) => {
      const { data, size } = encode(link, { ecc: 'L', border: 4 });
      expect(covered(qrPath(data), size)).toEqual(data);
    }),
    { numRuns: 20 },
  );
});

it('leaves the quiet zone of four modules around the finder pattern', () => {
  const { data, size } = encode('https://example.org/#1.abc', { ecc: 'L', border: 4 });
  const rows = covered(qrPath(data), size);
  expect(rows.slice(0, 4).flat()).not.toContain(true);
  expect(rows[4]!.slice(4, 11)).toEqual(new Array(7).fill(true));
});
