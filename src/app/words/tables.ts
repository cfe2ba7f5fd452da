import type { Tables } from '#ui/language/language.ts';

/** The languages beside English, fetched when they are chosen. */
export const tables: Tables = { de: async () => (await import('./german.ts')).german };
