import { describe, expect, it } from 'vitest';
import { bytesOf } from '#testdata/bytesOf.ts';
import golden from '#testdata/picture-golden.json' with { type: 'json' };
import { type Orientation, orient } from './orient.ts';
import type { Pixels8 } from './pixels.ts';

const { width, height, data, expected } = golden.oriented;
const stored: Pixels8 = { width, height, channels: 1, data: bytesOf(data) };
const orientations: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8];

describe('orient', () => {
  it.each(orientations)('turns orientation %i upright as Pillow does', (orientation) => {
    const row = expected.find((turned) => turned.orientation === orientation)!;
    expect({ ...orient(stored, orientation) }).toEqual({
      width: row.width,
      height: row.height,
      channels: 1,
      data: bytesOf(row.data),
    });
  });

  it.each(orientations)('keeps the samples of a pixel together under orientation %i', (orientation) => {
    const rgb = Uint8Array.from({ length: 3 * width * height }, (_, i) => stored.data[Math.floor(i / 3)]! ^ (i % 3));
    const upright = orient({ ...stored, channels: 3, data: rgb }, orientation).data;
    const one = orient(stored, orientation).data;
    expect([...upright]).toEqual([...one].flatMap((v) => [v, v ^ 1, v ^ 2]));
  });

  it('undoes a turn to the right by a turn to the left', () => {
    expect(orient(orient(stored, 6), 8)).toEqual(stored);
  });
});
