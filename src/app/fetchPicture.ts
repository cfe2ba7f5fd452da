import { Fault } from '#core/fault.ts';
import { bodyWithin } from './bodyWithin.ts';
import hosts from './pictureHosts.json' with { type: 'json' };

/** A download larger than this is no picture. */
const MOST = 64 * 2 ** 20;

/**
 * Fetches a picture from an address that the user gave, without cookies and without saying which page asks. Only the hosts of
 * pictureHosts.json: the security policy of the page allows no others.
 */
export async function fetchPicture(address: URL): Promise<Blob> {
  if (![...hosts, location.origin].includes(address.origin)) {
    throw new Fault('picture-unreachable', `This page may not contact ${address.host}.`, {
      remedy: `It only fetches pictures from ${hosts.map((host) => new URL(host).host).join(', ')}. Open the address in another tab, save the picture and drop it here.`,
    });
  }
  const unreadable = (cause: unknown): never => {
    throw new Fault(
      'picture-unreachable',
      navigator.onLine
        ? `${address.host} does not answer, or does not let other pages read this picture (CORS).`
        : 'This computer is offline.',
      { remedy: 'Open the address in another tab, save the picture and drop it here.', cause },
    );
  };
  const response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer' }).catch(unreadable);
  if (!response.ok) {
    throw new Fault('picture-unreachable', `${address.host} answered ${response.status} for this address.`, {
      remedy: 'Check the address.',
    });
  }
  const picture = await bodyWithin(response, MOST).catch(unreadable);
  if (picture !== undefined) return picture;
  throw new Fault('picture-too-large', `The file is larger than ${MOST / 2 ** 20} MB.`, {
    remedy: 'Make it smaller first.',
  });
}
