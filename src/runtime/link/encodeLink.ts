import { deflateSync } from 'fflate';
import { toBase64Url } from '../base64.ts';
import { checksum, LINK_VERSION, LONGEST_LINK, MOST_BYTES } from './envelope.ts';
import { tooLarge } from './linkFaults.ts';
import { encodePayload } from './payload.ts';
import type { SharedRun } from './sharedRun.ts';

/**
 * A run as the fragment of an address, `#1.<checksum>.<base64url(raw deflate(payload))>`. What `decodeLink` makes of it
 * equals the run but for the rounding of the curves (`summaryCode`) and of the standing (float32).
 *
 * @throws Fault link-too-large
 */
export function encodeLink(run: SharedRun): string {
  const payload = encodePayload(run);
  if (payload.length > MOST_BYTES) throw tooLarge(`it has ${payload.length} bytes, more than ${MOST_BYTES}`);
  const packed = deflateSync(payload, { level: 9 });
  const link = `#${LINK_VERSION}.${checksum(packed)}.${toBase64Url(packed)}`;
  if (link.length > LONGEST_LINK) throw tooLarge(`it has ${link.length} characters, more than ${LONGEST_LINK}`);
  return link;
}
