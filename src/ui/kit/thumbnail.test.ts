import { expect, it } from 'vitest';
import { thumbnail } from './thumbnail.ts';

it('keeps every pixel of a small grey picture', () => {
  const small = thumbnail({ width: 2, height: 1, channels: 1, data: Uint8Array.of(0, 200) }, 10);
  expect([small.width, small.height, ...small.data]).toEqual([2, 1, 0, 0, 0, 255, 200, 200, 200, 255]);
});

it('shrinks by whole steps until the longer side fits', () => {
  const data = Uint8Array.from({ length: 7 * 3 * 3 }, (_, i) => Math.floor(i / 3));
  const small = thumbnail({ width: 7, height: 3, channels: 3, data }, 3);
  expect([small.width, small.height]).toEqual([3, 1]);
  expect([small.data[0], small.data[4], small.data[8]]).toEqual([0, 3, 6]);
});

it('lays what is transparent on white', () => {
  const small = thumbnail({ width: 1, height: 1, channels: 4, data: Uint8Array.of(0, 0, 0, 51) }, 10);
  expect([...small.data]).toEqual([204, 204, 204, 255]);
});
