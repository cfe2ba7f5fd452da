import { inflateExactly } from './inflateExactly.ts';
import type { PngFile } from './pngFile.ts';
import { unfilter } from './unfilter.ts';

/** A picture that is stored on its own: every `dx`-th pixel of every `dy`-th row, from (x, y). */
type Pass = Readonly<{ x: number; y: number; dx: number; dy: number }>;

const whole: readonly Pass[] = [{ x: 0, y: 0, dx: 1, dy: 1 }];

/** Adam7 (PNG, section 8.1). */
const adam7: readonly Pass[] = [
  { x: 0, y: 0, dx: 8, dy: 8 },
  { x: 4, y: 0, dx: 8, dy: 8 },
  { x: 0, y: 4, dx: 4, dy: 8 },
  { x: 2, y: 0, dx: 4, dy: 4 },
  { x: 0, y: 2, dx: 2, dy: 4 },
  { x: 1, y: 0, dx: 2, dy: 2 },
  { x: 0, y: 1, dx: 1, dy: 2 },
];

/** All samples of a PNG, row by row, one number each, as many bits as the file has. @throws Fault */
export function pngSamples(file: PngFile): Uint8Array | Uint16Array {
  const { width, height, depth, channels } = file;
  const passes = (file.interlaced ? adam7 : whole)
    .map((pass) => {
      const across = Math.ceil(Math.max(0, width - pass.x) / pass.dx);
      const rows = across === 0 ? 0 : Math.ceil(Math.max(0, height - pass.y) / pass.dy);
      return { ...pass, across, rows, rowBytes: Math.ceil((across * channels * depth) / 8) };
    })
    .filter(({ rows }) => rows > 0);
  const size = passes.reduce((sum, { rows, rowBytes }) => sum + rows * (rowBytes + 1), 0);
  const raw = inflateExactly(file.data, size);
  const step = Math.max(1, (channels * depth) / 8);

  const samples = depth === 16 ? new Uint16Array(width * height * channels) : new Uint8Array(width * height * channels);
  let from = 0;
  for (const { x, y, dx, dy, across, rows, rowBytes } of passes) {
    const bytes = unfilter({ raw, from, rows, rowBytes, step });
    from += rows * (rowBytes + 1);
    if (depth === 8 && !file.interlaced) return bytes;
    for (let row = 0; row < rows; row++) {
      const start = ((y + row * dy) * width + x) * channels;
      for (let i = 0; i < across * channels; i++) {
        const to = dx === 1 ? start + i : start + Math.floor(i / channels) * dx * channels + (i % channels);
        samples[to] = sampleAt(bytes, row * rowBytes, i, depth);
      }
    }
  }
  return samples;
}

/** Sample `i` of a row that begins at `start`; high bits come first. */
function sampleAt(bytes: Uint8Array, start: number, i: number, depth: number): number {
  if (depth === 16) return bytes[start + 2 * i]! * 256 + bytes[start + 2 * i + 1]!;
  if (depth === 8) return bytes[start + i]!;
  const bit = i * depth;
  return (bytes[start + (bit >> 3)]! >> (8 - depth - (bit & 7))) & ((1 << depth) - 1);
}
