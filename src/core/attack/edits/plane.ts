/** A picture of 8-bit values, H×W×C. */
export type Plane = Readonly<{ channels: 1 | 3; height: number; width: number; data: Uint8Array }>;

/** The picture with other values: rounded and held within 0 … 255. @param values [H×W×C] */
export const withValues = (picture: Plane, values: ArrayLike<number>): Plane => ({
  ...picture,
  data: Uint8Array.from(values, (value) => Math.min(255, Math.max(0, Math.round(value)))),
});

/** The value nearest to a place, inside or outside of the picture. */
export function valueAt({ channels, height, width, data }: Plane, y: number, x: number, c: number): number {
  const row = Math.min(height - 1, Math.max(0, y));
  const column = Math.min(width - 1, Math.max(0, x));
  return data[(row * width + column) * channels + c]!;
}
