/** A region with everything within a brush's radius of a pixel added to it; the region itself is left as it is. */
export function discAround(region: Uint8Array, pixel: number, width: number, radius: number): Uint8Array {
  const grown = region.slice();
  const [x, y] = [pixel % width, Math.floor(pixel / width)];
  for (let i = 0; i < grown.length; i++) {
    if (Math.hypot((i % width) - x, Math.floor(i / width) - y) <= radius) grown[i] = 1;
  }
  return grown;
}
