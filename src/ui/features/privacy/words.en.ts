import { bytes } from '#ui/kit/format/bytes.ts';

export const words = {
  contacts: 'Who this page talks to',
  own: (host: string) => `${host}, where the page itself comes from: its files, and the model when it is used.`,
  given: 'Only when you give the address of a picture there:',
  sent: 'Nothing is ever sent: no picture, no result, no count of visits. The page’s security policy makes the browser refuse every other host; its workers, which load the engine and the model alone, are bound by it where the host sends it as a header. What you share is in the link, behind the #, which no server sees.',
  kept: 'What this browser keeps',
  keptMeaning: 'All of it stays on this computer, and makes the next visit faster or possible without a network.',
  empty: 'Nothing is kept.',
  what: 'What',
  files: 'Number',
  size: 'Size',
  page: 'The page, to open it without a network',
  engine: 'Engine',
  runs: 'Recent runs',
  votes: 'Votes of certificates, to go on with',
  choices: 'Choices: colours, language, CPU mode, tour',
  other: 'Other',
  remove: 'Delete',
  removeNamed: (title: string) => `Delete from this browser: ${title}`,
  removeAll: 'Delete all of it',
  really: 'Really delete all of it',
  failed: 'It could not be deleted. The settings of the browser can clear the data of this site.',
  total: (used: number, quota: number) =>
    `The browser counts ${bytes(used)} for this site, of ${bytes(quota)} that it may take.`,
};
