const MODEL = 'model=';
const DEMO = 'demo=';
const HOW = 'how';

/**
 * What stands after the `#` of the page's address: a link or the name of one of ours, whether the page is embedded, whose
 * page is open, and whether the page on how it works is.
 */
export type Hash = Readonly<{
  link: string | undefined;
  demo: string | undefined;
  embed: boolean;
  model: string | undefined;
  how: boolean;
}>;

/** The parts of a hash; parts that are not known are left out. */
export function readHash(hash: string): Hash {
  const parts = hash.replace(/^#/, '').split('&');
  const partOf = (name: string) => parts.find((part) => part.startsWith(name))?.slice(name.length);
  return {
    link: parts.find((part) => part !== '' && part !== HOW && !part.includes('=')),
    demo: partOf(DEMO),
    embed: parts.includes('embed=1'),
    model: partOf(MODEL),
    how: parts.includes(HOW),
  };
}

/** The same hash, naming the model whose page is open, or none; everything else in it stays. */
export function hashWithModel(hash: string, model: string | undefined): string {
  const rest = partsOf(hash).filter((part) => !part.startsWith(MODEL));
  return hashOf(model === undefined ? rest : [...rest, `${MODEL}${model}`]);
}

/** The same hash with the page on how it works open, or not; everything else in it stays. */
export function hashWithHow(hash: string, open: boolean): string {
  const rest = partsOf(hash).filter((part) => part !== HOW);
  return hashOf(open ? [...rest, HOW] : rest);
}

const partsOf = (hash: string): readonly string[] =>
  hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '');

const hashOf = (parts: readonly string[]): string => (parts.length === 0 ? '' : `#${parts.join('&')}`);
