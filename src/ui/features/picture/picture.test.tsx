// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { mount } from '#testdata/mount.tsx';
import { fileOf, patternFile } from '#testdata/oracleWorld.ts';
import { CropBox } from './CropBox.tsx';
import { DropCurtain } from './DropCurtain.tsx';

let leave = async () => {};
afterEach(() => leave());

const box = { left: 40, top: 0, width: 100, height: 100 };

async function cropBox() {
  const crops: unknown[] = [];
  const page = await mount(
    <CropBox picture={{ width: 200, height: 100 }} box={box} onChange={(crop) => crops.push(crop)} />,
  );
  leave = page.unmount;
  const button = page.host.querySelector('button')!;
  const key = (type: 'keydown' | 'keyup', name: string) =>
    act(async () => button.dispatchEvent(new KeyboardEvent(type, { key: name, bubbles: true })));
  return { button, key, crops };
}

it('moves the crop while a key is held and sets it once on release', async () => {
  const { button, key, crops } = await cropBox();
  await key('keydown', 'ArrowRight');
  await key('keydown', 'ArrowRight');
  expect([button.style.left, crops]).toEqual(['22%', []]);
  await key('keyup', 'ArrowRight');
  expect(crops).toEqual([{ ...box, left: 44 }]);
});

it('sets nothing when a key does nothing', async () => {
  const { key, crops } = await cropBox();
  await key('keydown', 'a');
  await key('keyup', 'a');
  expect(crops).toEqual([]);
});

async function curtain() {
  const page = await mount(<DropCurtain />);
  leave = page.unmount;
  const send = (type: string, files: readonly File[]) => {
    const event = new Event(type, { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { files }, clipboardData: { files } });
    return act(async () => document.body.dispatchEvent(event));
  };
  const done = () => expect.poll(() => [page.state().run?.origin, page.state().run?.status]).toEqual(['here', 'done']);
  return { ...page, send, done };
}

it.each(['drop', 'paste'])('classifies a file that comes by %s anywhere on the page', async (type) => {
  const { send, done, state } = await curtain();
  await send(type, [patternFile(1, 'checks.png')]);
  await act(done);
  expect(state().run?.pictureName).toBe('checks.png');
  expect(state().notices).toEqual([]);
});

it('takes the first of several files and says so', async () => {
  const { send, done, state } = await curtain();
  await send('drop', [patternFile(2, 'cross.png'), fileOf('x', 'other.png')]);
  await act(done);
  expect(state().run?.pictureName).toBe('cross.png');
  expect(state().notices.map(({ tone }) => tone)).toEqual(['info']);
});

it('says that nothing came when a drop holds no file', async () => {
  const { send, state } = await curtain();
  await send('drop', []);
  expect(state().notices.map(({ tone, remedy }) => [tone, remedy !== undefined])).toEqual([['warning', true]]);
});

it('shows where to drop while something is dragged over the page', async () => {
  const { send, host } = await curtain();
  await send('dragenter', []);
  expect(host.textContent).toContain('Drop the picture');
  await send('dragleave', []);
  expect(host.textContent).toBe('');
});
