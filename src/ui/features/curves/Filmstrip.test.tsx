// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { level, seed } from '#core/units.ts';
import { Filmstrip } from './Filmstrip.tsx';

const levels = Array.from({ length: 15 }, (_, l) => level(0.05 * 1.5 ** l));
const picture = { channels: 1, height: 2, width: 2, values: new Float32Array(4), original: new Uint8Array(4) } as const;

let root: Root;
let page: HTMLElement;
let seen: number[];

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  seen = [];
});

afterEach(() => {
  act(() => root.unmount());
  page.remove();
});

function show(cursor: number | undefined): HTMLElement {
  const film = { picture, seed: seed(3), draw: 0 };
  act(() => root.render(<Filmstrip {...{ film, levels, cursor }} start={7} onCursor={(to) => seen.push(to)} />));
  const strip = page.querySelector<HTMLElement>('[role=slider]')!;
  strip.getBoundingClientRect = () => new DOMRect(100, 0, 800, 100);
  return strip;
}

it('shows eight pictures and says where the cursor is, in words', () => {
  const strip = show(undefined);
  expect(strip.querySelectorAll('canvas')).toHaveLength(8);
  expect(strip.getAttribute('aria-valuenow')).toBe('8');
  expect(show(0).getAttribute('aria-valuetext')).toBe('λ 6.0 · σ 0.050');
});

it('moves the cursor by keyboard, from where it stands or where the evidence is', () => {
  const press = (strip: HTMLElement, key: string) =>
    act(() => {
      strip.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
  press(show(undefined), 'ArrowRight');
  press(show(3), 'ArrowLeft');
  press(show(3), 'End');
  press(show(3), 'x');
  expect(seen).toEqual([8, 2, 14]);
});

it('follows a finger or a mouse that is held down, and no other', () => {
  const strip = show(0);
  let captured = false;
  strip.setPointerCapture = () => {
    captured = true;
  };
  strip.hasPointerCapture = () => captured;
  const point = (type: string, clientX: number) =>
    act(() => {
      strip.dispatchEvent(new PointerEvent(type, { clientX, bubbles: true, pointerId: 1 }));
    });
  point('pointermove', 500);
  expect(seen).toEqual([]);
  point('pointerdown', 500);
  point('pointermove', 890);
  point('pointermove', 2000);
  expect(seen).toEqual([7, 14, 14]);
});
