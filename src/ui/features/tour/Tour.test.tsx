// @vitest-environment happy-dom
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wasSeen } from './seen.ts';
import { stepsThere } from './steps.ts';
import { Tour } from './Tour.tsx';
import { words } from './words.ts';

let root: Root;
let page: HTMLElement;

const places = `
  <section data-tour="picture"></section>
  <section data-testid="run"></section>
  <section data-testid="verdict"></section>
  <section data-testid="chart-evidence" style="display: none"></section>
  <section data-tour="views"></section>
  <p><button data-term="gap">gap</button></p>
  <span data-tour="help"><button>Help</button></span>
  <div id="tour"></div>`;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  localStorage.clear();
  page = document.body.appendChild(document.createElement('main'));
  page.innerHTML = places;
  for (const element of page.querySelectorAll<HTMLElement>('*')) {
    element.checkVisibility = () => element.style.display !== 'none';
    element.scrollIntoView = () => undefined;
  }
  root = createRoot(page.querySelector('#tour')!);
});

afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

function Taken() {
  const [active, setActive] = useState(false);
  return <Tour active={active} onChange={setActive} />;
}

const show = () => act(async () => root.render(<Taken />));
const card = () => page.querySelector<HTMLElement>('[data-testid=tour]');
const named = (name: string) =>
  [...page.querySelectorAll('button')].find(
    (button) => button.textContent === name || button.getAttribute('aria-label') === name,
  );
const click = (name: string) => act(async () => named(name)!.click());
const press = (key: string) =>
  act(async () => {
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });

describe('the steps', () => {
  it('are those whose element can be seen, in the order of the tour', () => {
    expect(stepsThere()).toEqual(['picture', 'run', 'verdict', 'terms', 'views']);
  });

  it('go on past a step that went away, and stop at either end', async () => {
    await show();
    await click(words.offer);
    expect(card()?.dataset.step).toBe('picture');
    await press('ArrowLeft');
    expect(card()?.dataset.step).toBe('picture');
    await press('ArrowRight');
    page.querySelector('[data-testid=verdict]')!.remove();
    await press('ArrowRight');
    expect(card()?.dataset.step).toBe('terms');
    expect(card()?.textContent).toContain(words.step(3, 4));
    await press('ArrowLeft');
    await click(words.next);
    await click(words.next);
    expect(card()?.dataset.step).toBe('views');
    await click(words.done);
    expect(card()).toBeNull();
  });

  it('ring what they are about, and nothing else, and nothing afterwards', async () => {
    const ringed = () => [...page.querySelectorAll<HTMLElement>('[data-toured]')].map(({ dataset }) => dataset);
    await show();
    await click(words.offer);
    expect(ringed()).toMatchObject([{ tour: 'picture' }]);
    await press('ArrowRight');
    expect(ringed()).toMatchObject([{ testid: 'run' }]);
    await press('Escape');
    expect(ringed()).toEqual([]);
  });
});

describe('the offer', () => {
  it('opens nothing by itself, and is made once', async () => {
    await show();
    expect(card()).toBeNull();
    expect(wasSeen()).toBe(false);
    await click(words.dismiss);
    expect(named(words.offer)).toBeUndefined();
    expect(wasSeen()).toBe(true);
    await act(async () => root.render(<Taken key="again" />));
    expect(named(words.offer)).toBeUndefined();
  });

  it('is made again where the browser keeps nothing', async () => {
    const kept = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new Error('denied');
      },
    });
    try {
      await show();
      await click(words.dismiss);
      expect(named(words.offer)).toBeUndefined();
      await act(async () => root.render(<Taken key="again" />));
      expect(named(words.offer)).toBeDefined();
    } finally {
      Object.defineProperty(globalThis, 'localStorage', kept);
    }
  });

  it('leads to a card with the focus, which goes to the help when the tour is left', async () => {
    await show();
    await click(words.offer);
    expect(document.activeElement).toBe(card());
    await press('Escape');
    expect(document.activeElement?.textContent).toBe('Help');
    expect(wasSeen()).toBe(true);
  });
});
