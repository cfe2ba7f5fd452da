// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backgrounds } from './backgrounds.ts';
import { GlossaryList } from './GlossaryList.tsx';
import * as german from './glossary.de.ts';
import * as english from './glossary.en.ts';
import { termIds, words } from './glossary.ts';
import { TermRow } from './TermRow.tsx';

const sources = import.meta.glob<string>(['../../app/*.tsx', '../features/**/*.tsx'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** In the glossary alone: what no part of the page shows, but its files and its terminal do. */
const glossaryOnly = ['holm'];

let root: Root;
let page: HTMLElement;

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  page = document.body.appendChild(document.createElement('main'));
  root = createRoot(page);
});

afterEach(async () => {
  await act(async () => root.unmount());
  page.remove();
});

describe('the glossary', () => {
  it('has a meaning of one to four hundred characters for every term, in both languages', () => {
    for (const { glossary } of [english, german]) {
      for (const [id, { name, text }] of Object.entries(glossary)) {
        expect(name, id).not.toBe('');
        expect(text.length, id).toBeGreaterThan(40);
        expect(text.length, id).toBeLessThan(400);
        expect(text, id).toMatch(/\.$/);
      }
    }
  });

  it('has no two terms of one name', () => {
    for (const { glossary } of [english, german]) {
      const names = Object.values(glossary).map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('explains nothing that the page does not show, but for what is named here', () => {
    const shown = Object.values(sources).flatMap((source) =>
      [...source.matchAll(/const terms = \[([^\]]*)\]/g)].flatMap(([, list = '']) =>
        [...list.matchAll(/'(\w+)'/g)].map(([, id]) => id),
      ),
    );
    expect([...new Set([...shown, ...glossaryOnly])].sort()).toEqual([...termIds].sort());
  });

  it('names a part of the page’s words once', () => {
    for (const [file, source] of Object.entries(sources)) {
      for (const [, list = ''] of source.matchAll(/const terms = \[([^\]]*)\]/g)) {
        const ids = [...list.matchAll(/'(\w+)'/g)].map(([, id]) => id);
        expect(new Set(ids).size, file).toBe(ids.length);
      }
    }
  });

  it('finds words by name and by meaning', async () => {
    await act(async () => root.render(<GlossaryList />));
    const field = page.querySelector('input')!;
    const names = () => [...page.querySelectorAll('dt')].map(({ textContent }) => textContent);
    expect(names()).toHaveLength(termIds.length);
    const type = async (text: string) =>
      act(async () => {
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(field, text);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    await type('APNDC');
    expect(names()).toEqual(['APNDC']);
    await type('p-value');
    expect(names()).toEqual(['Holm']);
    await type('xyzzy');
    expect(page.querySelector('[role=status]')?.textContent).toBe(words.none);
  });
});

describe('a term', () => {
  const word = (id: string) => page.querySelector<HTMLButtonElement>(`[data-term=${id}]`)!;
  const card = () => document.querySelector<HTMLElement>('[data-testid=term]');
  const press = (key: string, more = {}) =>
    act(async () => {
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }),
      );
    });
  const open = async (id: string) => {
    word(id).focus();
    await act(async () => word(id).click());
    // The card is fetched when the first one is opened.
    await vi.waitFor(() => expect(card()?.contains(document.activeElement)).toBe(true), 20_000);
  };

  beforeEach(() => act(async () => root.render(<TermRow of={['gap', 'radius']} />)));

  it('opens beside its word with the focus, and says what it means and where that is from', async () => {
    await open('radius');
    expect(document.activeElement).toBe(card());
    expect(word('radius').getAttribute('aria-expanded')).toBe('true');
    expect(card()!.textContent).toContain(english.glossary.radius.text);
    expect(card()!.textContent).toContain(backgrounds.radius!.source!);
    expect(document.getElementById(card()!.getAttribute('aria-labelledby')!)?.textContent).toBe('radius');
  });

  it('closes by Esc and gives the focus back; a sheet around it hears nothing of it', async () => {
    const heard: string[] = [];
    page.addEventListener('keydown', ({ key }) => heard.push(key));
    await open('gap');
    await press('Escape');
    expect(card()).toBeNull();
    expect(document.activeElement).toBe(word('gap'));
    expect(heard).toEqual([]);
  });

  it('closes when pressed again, by its button, and by a press elsewhere', async () => {
    await open('gap');
    await act(async () => word('gap').click());
    expect(card()).toBeNull();
    await open('gap');
    await act(async () => card()!.querySelector('button')!.click());
    expect(card()).toBeNull();
    expect(document.activeElement).toBe(word('gap'));
    await open('gap');
    await act(async () => {
      page.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    });
    expect(card()).toBeNull();
  });

  it('lets Tab leave it behind its last control, and Shift and Tab before its first', async () => {
    await open('gap');
    card()!.querySelector('button')!.focus();
    await press('Tab');
    expect(card()).toBeNull();
    expect(document.activeElement).toBe(word('gap'));
    await open('gap');
    await press('Tab', { shiftKey: true });
    expect(card()).toBeNull();
    expect(document.activeElement).toBe(word('gap'));
  });

  it('opens where a mouse rests, without taking the focus, stays while it is pointed at, and closes after', async () => {
    vi.useFakeTimers();
    try {
      const point = (type: string, at: Element, pointerType = 'mouse') =>
        act(async () => {
          at.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType }));
        });
      const pass = (ms: number) => act(async () => vi.advanceTimersByTimeAsync(ms));
      await point('pointerover', word('gap'), 'touch');
      await pass(2000);
      expect(card()).toBeNull();
      await point('pointerover', word('gap'));
      await pass(2000);
      expect(card()).not.toBeNull();
      expect(card()!.contains(document.activeElement)).toBe(false);
      await point('pointerout', word('gap'));
      await point('pointerover', card()!);
      await pass(2000);
      expect(card()).not.toBeNull();
      await point('pointerout', card()!);
      await pass(2000);
      expect(card()).toBeNull();
    } finally {
      vi.useRealTimers();
    }
  });
});
