import { spoken } from './language.ts';

/**
 * The strings of a feature in the language in use. Functions and tables are looked up when they are read, so a change of
 * language needs nothing but drawing anew. What a language does not have stays English.
 */
export function worded<T extends object>(name: string, english: T): T {
  const said = (key: string, value: object): object => {
    const other = spoken()?.[name]?.[key];
    return typeof other === typeof value && other !== null ? (other as object) : value;
  };
  const entries = Object.entries(english).map(([key, value]) => [key, follow(key, value, said)]);
  return Object.fromEntries(entries) as T;
}

function follow(key: string, value: unknown, said: (key: string, value: object) => object): unknown {
  if (typeof value === 'function') {
    return (...given: readonly unknown[]) =>
      Reflect.apply(said(key, value) as (...all: never) => unknown, undefined, given);
  }
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, { get: (_, property) => Reflect.get(said(key, value), property) });
}
