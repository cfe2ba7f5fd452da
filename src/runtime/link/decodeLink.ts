import { Fault } from '#core/fault.ts';
import { fromBase64Url } from '../base64.ts';
import { checksum, LINK_VERSION, LONGEST_LINK, MOST_BYTES } from './envelope.ts';
import { inflateCapped } from './inflateCapped.ts';
import { damaged, tooLarge } from './linkFaults.ts';
import { decodePayload } from './payload.ts';
import type { SharedRun } from './sharedRun.ts';

/**
 * The run that a link's fragment stands for, with or without its `#`. Any other text is answered with a Fault, and
 * nothing of it is used: link-too-large, link-damaged, link-from-the-future or link-out-of-range.
 */
export function decodeLink(fragment: string): SharedRun {
  if (fragment.length > LONGEST_LINK) throw tooLarge(`it has ${fragment.length} characters`);
  const parts = /^#?(0|[1-9]\d{0,5})\.([^.]*)\.(.*)$/s.exec(fragment);
  if (parts === null) throw damaged('it does not begin like a link');
  const [, version = '', sum = '', text = ''] = parts;
  if (Number(version) > LINK_VERSION) {
    throw new Fault('link-from-the-future', `The link was made by a newer Elbow (version ${version} of links).`, {
      remedy: 'Reload the page to get the newest version.',
    });
  }
  const packed = fromBase64Url(text);
  if (Number(version) !== LINK_VERSION || packed === undefined || checksum(packed) !== sum) {
    throw damaged('its checksum does not fit');
  }
  return decodePayload(inflateCapped(packed, MOST_BYTES));
}
