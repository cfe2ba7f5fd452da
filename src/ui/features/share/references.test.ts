import { describe, expect, it } from 'vitest';
import { deciders } from '#core/scoring/deciders.ts';
import { readingCards } from '#core/scoring/readings.ts';
import { certificateReferences, deciderReferences, type Reference, readingReferences } from './references.ts';
import { toBibtex } from './toBibtex.ts';

const cited = [
  ...Object.values(readingCards).map(({ id, paper }) => [`the reading ${id}`, paper, readingReferences[id]] as const),
  ...Object.values(deciders).map(({ id, paper }) => [`the decider ${id}`, paper, deciderReferences[id]] as const),
];
const all: readonly Reference[] = [...new Set([...cited.flatMap(([, , list]) => list), ...certificateReferences])];
const plain = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ');

describe.each(cited)('%s cites what its card names', (_, paper, references) => {
  it('every arXiv number of the card', () => {
    const named = [...paper.matchAll(/arXiv:(\d{4}\.\d{5})/g)].map(([, number]) => number);
    expect(references.map(({ arxiv }) => arxiv)).toEqual(expect.arrayContaining(named));
  });

  it('the first author and the year of the card', () => {
    const years = [...paper.matchAll(/\((\d{4})\)/g)].map(([, year]) => Number(year));
    expect(years.length).toBeGreaterThan(0);
    for (const year of years) {
      const of = references.filter((reference) => reference.year === year);
      const surnames = of.map(({ authors }) => authors[0]!.split(',')[0]!);
      expect(surnames.some((surname) => paper.includes(surname))).toBe(true);
    }
  });

  it('its title, where the card has one', () => {
    const title = /\(\d{4}\), ([^,;(]+)/.exec(paper)?.[1] ?? '';
    const known = references.some((reference) => plain(reference.title).startsWith(plain(title).slice(0, 40).trim()));
    expect(known || /^(JMLR|Methodol|arXiv)/.test(title)).toBe(true);
  });
});

it('every key, title and arXiv number is there once', () => {
  for (const field of ['key', 'title', 'arxiv'] as const) {
    const values = all.map((reference) => reference[field]).filter((value) => value !== undefined);
    expect(new Set(values).size).toBe(values.length);
  }
});

it('is BibTeX: entries with a kind, a key and fields in balanced braces', () => {
  const text = toBibtex([...all, ...all]);
  const entries = [...text.matchAll(/^@(article|inproceedings|misc)\{(\w+),\n((?: {2}\w+ = \{.*\},\n)+)\}$/gm)];
  expect(entries.map(([, , key]) => key)).toEqual(all.map(({ key }) => key));
  expect(text.replaceAll(/[^{]/g, '').length).toBe(text.replaceAll(/[^}]/g, '').length);
  const [, , , fields = ''] = entries[0]!;
  expect(fields).toContain('  author = {Li, Alexander C. and Prabhudesai, Mihir and Duggal, Shivam');
});
