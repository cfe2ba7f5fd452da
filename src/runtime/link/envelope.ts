import { toBase64Url } from '../base64.ts';
import { sha256 } from '../sha256.ts';

/** The version of links that is written, and the newest that can be read. */
export const LINK_VERSION = 1;

/** Longest link that is made or read, in characters. */
export const LONGEST_LINK = 65_536;

/** Most bytes that a link may unpack to. */
export const MOST_BYTES = 262_144;

/** Eight characters that tell a whole link from a cut one: the first 6 bytes of the SHA-256 of the packed payload. */
export const checksum = (packed: Uint8Array): string => toBase64Url(sha256(packed).subarray(0, 6));
