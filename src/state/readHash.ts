const MODEL = 'model=';

/** What stands after the `#` of the page's address: a link, whether the page is embedded, and whose page is open. */
export type Hash = Readonly<{ link: string | undefined; embed: boolean; model: string | undefined }>;

/** The parts of a hash; parts that are not known are left out. */
export function readHash(hash: string): Hash {
  const parts = hash.replace(/^#/, '').split('&');
  return {
    link: parts.find((part) => part !== '' && !part.includes('=')),
    embed: parts.includes('embed=1'),
    model: parts.find((part) => part.startsWith(MODEL))?.slice(MODEL.length),
  };
}

/** The same hash, naming the model whose page is open, or none; everything else in it stays. */
export function hashWithModel(hash: string, model: string | undefined): string {
  const rest = hash
    .replace(/^#/, '')
    .split('&')
    .filter((part) => part !== '' && !part.startsWith(MODEL));
  const parts = model === undefined ? rest : [...rest, `${MODEL}${model}`];
  return parts.length === 0 ? '' : `#${parts.join('&')}`;
}
