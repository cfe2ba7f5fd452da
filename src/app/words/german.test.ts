// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { deciders } from '#core/scoring/deciders.ts';
import { words as page } from '#ui/features/page/words.ts';
import { presetText } from '#ui/features/run/deciderWords.ts';
import { estimateWords, words as run } from '#ui/features/run/words.ts';
import { speak } from '#ui/language/language.ts';
import { german } from './german.ts';
import { tables } from './tables.ts';

const modules = import.meta.glob<Record<string, unknown>>('../../ui/**/*.en.ts', { eager: true });
const translations = import.meta.glob<Record<string, unknown>>('../../ui/**/*.de.ts', { eager: true });

/** Every value of a table with the way to it. */
function* leaves(value: unknown, path: readonly string[] = []): Generator<readonly [string, unknown]> {
  if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) yield* leaves(inner, [...path, key]);
  } else yield [path.join('.'), value];
}

const pairs = Object.entries(translations).map(
  ([file, other]) => [file, modules[file.replace('.de.', '.en.')], other] as const,
);

afterEach(() => speak('en', tables));

test.each(pairs)('%s has the entries of its English sibling, none of them empty', (_, english, other) => {
  const [here, there] = [new Map(leaves(english)), new Map(leaves(other))];
  expect([...there.keys()].sort()).toEqual([...here.keys()].sort());
  for (const [path, value] of here) {
    expect(typeof there.get(path), path).toBe(typeof value);
    if (value !== '') expect(there.get(path), path).not.toBe('');
    if (typeof value === 'function') expect((there.get(path) as () => void).length, path).toBe(value.length);
  }
});

test('every German table is one of the page’s', () => {
  expect(new Set(Object.values(german))).toEqual(new Set(Object.values(translations)));
});

test('words follow the language without being asked for anew, and back', async () => {
  expect(page.views.curves).toBe('Curves');
  expect(estimateWords(480, 160)).toBe('480 evaluations, about 3 s');
  await speak('de', tables);
  expect(page.views.curves).toBe('Kurven');
  expect(run.moreTitle(1)).toBe('Diesen Lauf mit 1 weiteren Ziehung auf jeder Stufe fortsetzen');
  expect(estimateWords(480, 160)).toBe('480 Auswertungen, etwa 3 s');
  expect(document.documentElement.lang).toBe('de');
  await speak('en', tables);
  expect(page.views.curves).toBe('Curves');
  expect(document.documentElement.lang).toBe('en');
});

test('every setting of every decider is explained in German', async () => {
  await speak('de', tables);
  for (const card of Object.values(deciders)) {
    for (const { name, note } of card.presets) expect(presetText(card, name), name).not.toBe(note);
  }
});

test('numbers handed to a sentence are in it, in both languages', () => {
  for (const [, english, other] of pairs) {
    const there = new Map(leaves(other));
    for (const [path, value] of leaves(english)) {
      if (typeof value !== 'function' || value.length !== 1) continue;
      const said = (speakIt: unknown) => tried(speakIt as (n: number) => unknown, 37);
      const [a, b] = [said(value), said(there.get(path))];
      expect(b?.includes('37'), path).toBe(a?.includes('37'));
    }
  }
});

/** What a function says of a number; undefined where it does not take one. */
function tried(speakIt: (n: number) => unknown, n: number): string | undefined {
  try {
    const said = speakIt(n);
    return typeof said === 'string' ? said : undefined;
  } catch {
    return undefined;
  }
}
