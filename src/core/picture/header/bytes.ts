/** Reads numbers from a file's first bytes; anything beyond the end reads as 0, so no file can make it throw. */
export type Bytes = Readonly<{
  length: number;
  u8(at: number): number;
  u16(at: number): number;
  u32(at: number): number;
  u16le(at: number): number;
  u24le(at: number): number;
  u32le(at: number): number;
  text(at: number, length: number): string;
}>;

/** A view of the bytes from `from` to the end, without copying. */
export function bytesOf(data: Uint8Array, from = 0): Bytes {
  const u8 = (at: number) => data[from + at] ?? 0;
  const u16 = (at: number) => u8(at) * 0x100 + u8(at + 1);
  const u16le = (at: number) => u8(at) + u8(at + 1) * 0x100;
  return {
    length: Math.max(0, data.length - from),
    u8,
    u16,
    u32: (at) => u16(at) * 0x10000 + u16(at + 2),
    u16le,
    u24le: (at) => u16le(at) + u8(at + 2) * 0x10000,
    u32le: (at) => u16le(at) + u16le(at + 2) * 0x10000,
    text: (at, length) => String.fromCharCode(...data.subarray(from + at, from + at + length)),
  };
}
