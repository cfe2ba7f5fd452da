import { useSyncExternalStore } from 'react';

/** The languages of the page, by the names that their speakers give them. */
export const languages = { en: 'English', de: 'Deutsch' } as const;

export type Language = keyof typeof languages;

/** The strings of one language, by feature and name. */
export type Table = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

const KEY = 'elbow-language';

let current: Language = 'en';
let table: Table | undefined;
const listeners = new Set<() => void>();

/** The strings in use; undefined for English, whose strings come with the features themselves. */
export const spoken = (): Table | undefined => table;

/** The language chosen last time; without one, German where the browser asks for it, else English. */
export function rememberedLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === 'en' || kept === 'de') return kept;
  } catch {
    // A browser that keeps nothing is asked what it prefers.
  }
  return navigator.language.startsWith('de') ? 'de' : 'en';
}

/** Where the strings of a language come from; English is there already. */
export type Tables = Readonly<Record<Exclude<Language, 'en'>, () => Promise<Table>>>;

/** Speaks a language from now on, without a reload, and remembers it where that is possible. Rejects when its strings cannot be fetched. */
export async function speak(language: Language, tables: Tables): Promise<void> {
  table = language === 'en' ? undefined : await tables[language]();
  current = language;
  document.documentElement.lang = language;
  for (const listener of listeners) listener();
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // The page changes its language all the same.
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language in use; a component that reads it is drawn anew when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, () => current);
