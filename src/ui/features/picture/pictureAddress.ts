/**
 * The address of a picture that was typed or pasted: pages of GitHub that show a file become the file.
 * Undefined for what is no https address.
 */
export function pictureAddress(typed: string): URL | undefined {
  const url = URL.parse(typed.trim());
  if (url === null || (url.protocol !== 'https:' && !isLocal(url)) || url.username !== '') return undefined;
  if (url.hostname === 'github.com') {
    const [, owner, repository, shown, ...file] = url.pathname.split('/');
    if ((shown === 'blob' || shown === 'raw') && file.length > 1) {
      return new URL(`https://raw.githubusercontent.com/${[owner, repository, ...file].join('/')}`);
    }
  }
  return url;
}

/** A server on this computer, which has no certificate. */
const isLocal = ({ protocol, hostname }: URL) => protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname);
