import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clampBox } from '#core/picture/crop.ts';
import { keyedCrop, movedCrop, sizedCrop } from './moveCrop.ts';

const picture = { width: 300, height: 200 };
const box = { left: 50, top: 0, width: 200, height: 200 };

it('moves inside the picture and stops at its edges', () => {
  expect(movedCrop(box, 30, 10, picture)).toEqual({ ...box, left: 80 });
  expect(movedCrop(box, 999, -999, picture)).toEqual({ ...box, left: 100 });
});

it('shrinks around its centre and keeps its shape', () => {
  expect(sizedCrop(box, 100, picture)).toEqual({ left: 100, top: 50, width: 100, height: 100 });
});

it('answers arrows, plus and minus, and leaves other keys alone', () => {
  expect(keyedCrop(box, 'ArrowLeft', false, picture)).toEqual({ ...box, left: 46 });
  expect(keyedCrop(box, 'ArrowRight', true, picture)).toEqual({ ...box, left: 70 });
  expect(keyedCrop(box, '-', false, picture)).toEqual({ left: 54, top: 4, width: 192, height: 192 });
  expect(keyedCrop(box, 'a', false, picture)).toBeUndefined();
});

it('never leaves the picture whatever is pressed', () => {
  const keys = fc.constantFrom('ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', '+', '-');
  const size = fc.record({ width: fc.integer({ min: 1, max: 4000 }), height: fc.integer({ min: 1, max: 4000 }) });
  fc.assert(
    fc.property(size, fc.array(fc.tuple(keys, fc.boolean()), { maxLength: 40 }), (picture, presses) => {
      const side = Math.min(picture.width, picture.height);
      let box = { left: 0, top: 0, width: side, height: side };
      for (const [key, shift] of presses) box = keyedCrop(box, key, shift, picture) ?? box;
      expect(clampBox(box, picture)).toEqual(box);
    }),
  );
});
