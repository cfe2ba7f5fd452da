import { expect, it } from 'vitest';
import type { Picture } from '#core/picture/picture.ts';
import { changeOf } from './changeOf.ts';

it('is the mean over channels of after less before', () => {
  const picture = { channels: 2, values: Float32Array.of(0, 0, 1, 1) } as unknown as Picture;
  expect([...changeOf(picture, [1, 0, 1, -1])]).toEqual([0.5, -1]);
});
