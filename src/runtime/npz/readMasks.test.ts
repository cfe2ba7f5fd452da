import { zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { readMasks } from './readMasks.ts';
import { writeNpy } from './writeNpy.ts';

it('reads regions, and refuses what is none', () => {
  const masks = writeNpy(Uint8Array.of(0, 255, 128, 3), [1, 2, 2]);
  expect(readMasks(zipSync({ 'masks.npy': masks }))).toEqual({
    count: 1,
    height: 2,
    width: 2,
    data: Uint8Array.of(0, 255, 128, 3),
  });
  const cases = [
    new Uint8Array(5),
    zipSync({ 'x.npy': masks }),
    zipSync({ 'masks.npy': writeNpy(Uint8Array.of(1), [1]) }),
  ];
  for (const bytes of cases) expect(() => readMasks(bytes)).toThrow(expect.objectContaining({ code: 'data-invalid' }));
});
