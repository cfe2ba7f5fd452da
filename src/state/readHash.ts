/** What stands after the `#` of the page's address: a link, and whether the page is embedded. */
export function readHash(hash: string): Readonly<{ link: string | undefined; embed: boolean }> {
  const parts = hash.replace(/^#/, '').split('&');
  return {
    link: parts.find((part) => part !== '' && !part.includes('=')),
    embed: parts.includes('embed=1'),
  };
}
