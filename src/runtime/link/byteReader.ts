import { strFromU8 } from 'fflate';
import { damaged, outOfRange } from './linkFaults.ts';

/** Reads what a `ByteWriter` wrote; every number is checked against its range, and the end against the last byte. */
export type ByteReader = Readonly<{
  byte(): number;
  /** Whole number from `low` to `high`; `field` names it to the user. */
  whole(field: string, low: number, high: number): number;
  /** Finite number from `low` to `high`. */
  float64(field: string, low: number, high: number): number;
  text(field: string, longest: number): string;
  bytes(count: number): Uint8Array;
  float32s(count: number): readonly number[];
  int16s(count: number): readonly number[];
  end(): void;
}>;

/** A reader at the first byte. */
export function byteReader(data: Uint8Array): ByteReader {
  let at = 0;

  const bytes = (count: number) => {
    if (at + count > data.length) throw damaged('it ends too early');
    at += count;
    return data.slice(at - count, at);
  };
  const byte = () => bytes(1)[0]!;
  const whole = (field: string, low: number, high: number) => {
    let value = 0;
    for (let factor = 1; ; factor *= 128) {
      const next = byte();
      value += (next % 128) * factor;
      if (!Number.isSafeInteger(value)) throw outOfRange(field, value, `${low} to ${high}`);
      if (next < 128) break;
    }
    if (value < low || value > high) throw outOfRange(field, value, `${low} to ${high}`);
    return value;
  };
  const unpack = (count: number, size: number, get: (view: DataView, at: number) => number) => {
    const planes = bytes(count * size);
    const packed = new Uint8Array(planes.length);
    for (let i = 0; i < planes.length; i++) packed[(i % count) * size + size - 1 - Math.floor(i / count)] = planes[i]!;
    const view = new DataView(packed.buffer);
    return Array.from({ length: count }, (_, i) => get(view, i * size));
  };

  return {
    byte,
    whole,
    float64: (field, low, high) => {
      const [value = Number.NaN] = unpack(1, 8, (view, i) => view.getFloat64(i, true));
      if (!(value >= low && value <= high)) throw outOfRange(field, value, `${low} to ${high}`);
      return value;
    },
    text: (field, longest) => {
      const encoded = bytes(whole(`${field} of length`, 0, longest));
      try {
        return strFromU8(encoded);
      } catch {
        throw damaged(`its ${field} is not text`);
      }
    },
    bytes,
    float32s: (count) => unpack(count, 4, (view, i) => view.getFloat32(i, true)),
    int16s: (count) => unpack(count, 2, (view, i) => view.getInt16(i, true)),
    end: () => {
      if (at !== data.length) throw damaged('it goes on after its end');
    },
  };
}
