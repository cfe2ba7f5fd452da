import { afterEach, expect, it, vi } from 'vitest';
import { oracleWorld, patternCard, patternFile, patterns } from '../testdata/oracleWorld.ts';
import { createAppStore } from './createAppStore.ts';

let leave = () => {};
afterEach(() => leave());

async function page() {
  const { world, close } = oracleWorld([patternCard('patterns')]);
  leave = close;
  const app = createAppStore(world);
  await app.getState().start('');
  return () => app.getState();
}

const ended = (state: Awaited<ReturnType<typeof page>>) =>
  vi.waitFor(() => expect([state().run?.status, state().waiting]).toEqual(['done', false]));

it('a picture that was replaced comes back with its run, without an evaluation, and so does the other', async () => {
  const state = await page();
  await state().choosePicture(patternFile(1), 'checks');
  const first = state().run;
  await state().choosePicture(patternFile(2), 'cross');
  const second = state().run;
  state().restorePicture();
  expect(state().run).toBe(first);
  expect(state().picture?.name).toBe('checks');
  expect(state().replaced?.picture.name).toBe('cross');
  state().restorePicture();
  expect(state().run).toBe(second);
});

it('a picture whose run had not ended is run again when it comes back', async () => {
  const state = await page();
  const running = state().choosePicture(patternFile(1), 'checks');
  await state().choosePicture(patternFile(2), 'cross');
  await running;
  expect(state().replaced?.picture.name).not.toBe('cross');
  state().restorePicture();
  await ended(state);
  expect(state().run?.picture).toBe(state().picture?.picture);
  expect(state().run?.status).toBe('done');
});

it('a drawing that goes on replaces nothing', async () => {
  const state = await page();
  const before = state().picture?.name;
  const pixels = (c: number) => ({
    width: 4,
    height: 4,
    channels: 1 as const,
    data: Uint8Array.from(patterns.means[c]!, (mean) => Math.round(127.5 * (1 + mean))),
  });
  await state().choosePixels(pixels(1), 'Drawing');
  await state().choosePixels(pixels(2), 'Drawing');
  expect(state().replaced?.picture.name).toBe(before);
});

it('a picture turned four times is the picture', async () => {
  const state = await page();
  await state().choosePicture(patternFile(0), 'stripes');
  const upright = [...state().picture!.picture.original];
  state().turnPicture();
  await ended(state);
  expect([...state().picture!.picture.original]).not.toEqual(upright);
  for (let turns = 1; turns < 4; turns++) state().turnPicture();
  await ended(state);
  expect([...state().picture!.picture.original]).toEqual(upright);
  expect(state().run?.picture).toBe(state().picture?.picture);
});
