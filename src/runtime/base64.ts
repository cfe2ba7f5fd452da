const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = `${STANDARD.slice(0, 62)}-_`;

const encodeIn = (alphabet: string, bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let k = 0; k < Math.min(4, bytes.length - i + 1); k++) parts.push(alphabet[(group >> (18 - 6 * k)) & 63]!);
  }
  return parts.join('');
};

/** The bytes, or undefined when the text is not base64 or has bits to spare that are not zero. */
function decodeIn(alphabet: string, text: string): Uint8Array | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = held >> bits;
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}

/** Base64 for addresses, without padding (RFC 4648, section 5). */
export const toBase64Url = (bytes: Uint8Array): string => encodeIn(URL_SAFE, bytes);

/** The bytes of base64 for addresses; undefined when the text is not exactly what `toBase64Url` writes. */
export const fromBase64Url = (text: string): Uint8Array | undefined => decodeIn(URL_SAFE, text);

/** Base64 with padding (RFC 4648, section 4). */
export const toBase64 = (bytes: Uint8Array): string =>
  encodeIn(STANDARD, bytes) + '='.repeat((3 - (bytes.length % 3)) % 3);

/** The bytes of base64 with padding; undefined when the text is not exactly what `toBase64` writes. */
export const fromBase64 = (text: string): Uint8Array | undefined => {
  if (text.length % 4 !== 0) return undefined;
  return decodeIn(STANDARD, text.replace(/={1,2}$/, ''));
};
