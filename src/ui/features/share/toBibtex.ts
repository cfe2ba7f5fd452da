import type { Reference } from './references.ts';

/** Publications as BibTeX entries in UTF-8, each once, in the order they are given. */
export const toBibtex = (references: readonly Reference[]): string => [...new Set(references)].map(entryOf).join('\n');

function entryOf({ key, authors, title, year, venue, arxiv }: Reference): string {
  const kind = venue === undefined ? 'misc' : venue.kind === 'journal' ? 'article' : 'inproceedings';
  const fields: readonly (readonly [string, string | number | undefined])[] = [
    ['author', authors.join(' and ')],
    ['title', `{${title}}`],
    [venue?.kind ?? 'howpublished', venue?.name],
    ['volume', venue?.volume],
    ['pages', venue?.pages],
    ['year', year],
    ['eprint', arxiv],
    ['archiveprefix', arxiv && 'arXiv'],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@${kind}{${key},\n${lines.join('\n')}\n}\n`;
}
