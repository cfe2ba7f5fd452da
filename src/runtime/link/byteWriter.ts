import { strToU8 } from 'fflate';

/** Writes numbers and text one after the other; `ByteReader` reads them back in the same order. */
export type ByteWriter = Readonly<{
  byte(value: number): void;
  /** Whole number from 0 to 2⁵³ − 1, in groups of 7 bits, lowest first. */
  whole(value: number): void;
  float64(value: number): void;
  /** Text in UTF-8 behind its length in bytes. */
  text(value: string): void;
  bytes(values: ArrayLike<number>): void;
  /** Floats or 16-bit integers, byte planes apart: deflate finds more to save among bytes of one kind. */
  float32s(values: readonly number[]): void;
  int16s(values: readonly number[]): void;
  done(): Uint8Array;
}>;

/** A writer with nothing written. */
export function byteWriter(): ByteWriter {
  const out: number[] = [];

  const pack = (values: readonly number[], size: number, set: (view: DataView, at: number, value: number) => void) => {
    const packed = new Uint8Array(values.length * size);
    const view = new DataView(packed.buffer);
    for (const [i, value] of values.entries()) set(view, i * size, value);
    for (let plane = size - 1; plane >= 0; plane--) {
      for (let i = plane; i < packed.length; i += size) out.push(packed[i]!);
    }
  };
  const whole = (value: number) => {
    let rest = value;
    for (; rest >= 128; rest = Math.floor(rest / 128)) out.push((rest % 128) + 128);
    out.push(rest);
  };
  const bytes = (values: ArrayLike<number>) => {
    for (let i = 0; i < values.length; i++) out.push(values[i]!);
  };

  return {
    byte: (value) => out.push(value),
    whole,
    float64: (value) => pack([value], 8, (view, at) => view.setFloat64(at, value, true)),
    text: (value) => {
      const encoded = strToU8(value);
      whole(encoded.length);
      bytes(encoded);
    },
    bytes,
    float32s: (values) => pack(values, 4, (view, at, value) => view.setFloat32(at, value, true)),
    int16s: (values) => pack(values, 2, (view, at, value) => view.setInt16(at, value, true)),
    done: () => Uint8Array.from(out),
  };
}
