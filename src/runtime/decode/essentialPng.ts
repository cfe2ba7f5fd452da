import { Fault } from '#core/fault.ts';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const kept = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

const cut = (what: string) =>
  new Fault('picture-truncated', `PNG: ${what}`, {
    remedy: 'The file is cut off or damaged. Save or download it again.',
  });

/**
 * The PNG with only the chunks that make its pixels: text, colour profiles and animation frames are dropped unread, so
 * they cannot expand in memory.
 *
 * @throws Fault picture-truncated when the file ends early or a kept chunk fails its checksum
 */
export function essentialPng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Uint8Array[] = [Uint8Array.from(signature)];
  for (let at = signature.length; ; ) {
    if (at + 12 > bytes.length) throw cut(`the file ends at byte ${bytes.length}, before its last chunk`);
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) throw cut(`the file ends at byte ${bytes.length} of at least ${end}`);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (kept.has(type)) {
      const chunk = bytes.subarray(at, end);
      if (crc32(chunk.subarray(4, 8 + length)) !== view.getUint32(end - 4))
        throw cut(`chunk ${type} fails its checksum`);
      parts.push(chunk);
    }
    if (type === 'IEND') return joined(parts);
    at = end;
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 of ISO 3309, as PNG uses it. */
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
