/** A decoded picture: rows from the top, samples interleaved (grey | RGB | RGBA with straight alpha), 8 bits each. */
export type Pixels8 = Readonly<{
  width: number;
  height: number;
  channels: 1 | 3 | 4;
  data: Uint8Array | Uint8ClampedArray;
}>;
