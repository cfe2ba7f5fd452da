// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, expect, it } from 'vitest';
import { mount } from '#testdata/mount.tsx';
import { DrawingPad } from './DrawingPad.tsx';

let leave = async () => {};
afterEach(() => leave());

async function pad() {
  const page = await mount(<DrawingPad />);
  leave = page.unmount;
  const paper = () => {
    const found = page.host.querySelector<HTMLElement>('[data-testid="pad"]')!;
    found.getBoundingClientRect = () => new DOMRect(0, 0, 112, 112);
    found.setPointerCapture = () => {};
    return found;
  };
  const point = (type: string, x: number, y: number, isPrimary = true) =>
    paper().dispatchEvent(
      new PointerEvent(type, { clientX: x, clientY: y, button: 0, isPrimary, bubbles: true, cancelable: true }),
    );
  const drawn = () => page.state().picture?.source?.data;
  return { ...page, point, drawn };
}

const corner: readonly (readonly [type: string, x: number, y: number])[] = [
  ['pointerdown', 20, 20],
  ['pointermove', 80, 20],
  ['pointermove', 80, 80],
  ['pointerup', 80, 80],
];

it('takes the same drawing however many events come between two pictures of the screen', async () => {
  const slow = await pad();
  for (const event of corner) await act(async () => slow.point(...event));
  await slow.settle();
  const expected = slow.drawn();
  expect(expected).toBeDefined();
  await leave();
  const fast = await pad();
  await fast.settle(() => {
    for (const event of corner) fast.point(...event);
  });
  expect(fast.drawn()).toEqual(expected);
});

it('follows the first finger only', async () => {
  const { point, drawn, settle } = await pad();
  await settle(() => {
    for (const event of corner) point(...event);
  });
  const expected = drawn();
  await leave();
  const two = await pad();
  for (const [type, x, y] of corner) {
    await act(async () => two.point(type, x, y));
    await act(async () => two.point('pointermove', 5, 100, false));
  }
  await two.settle();
  expect(two.drawn()).toEqual(expected);
});

it('begins a new sheet for a model that is drawn for with the other ink', async () => {
  const { app, state, settle, point, drawn } = await pad();
  const draw = () =>
    settle(() => {
      for (const event of corner) point(...event);
    });
  const polarised = async (polarity: 'any' | 'light-on-dark') => {
    const catalogue = state().catalogue.map((card) => ({ ...card, picture: { ...card.picture, polarity } }));
    await settle(() => app.setState({ catalogue }));
    await draw();
    return drawn();
  };
  const light = await polarised('light-on-dark');
  expect(light?.[0]).toBe(0);
  expect(await polarised('any')).toEqual(light?.map((value) => 255 - value));
});
