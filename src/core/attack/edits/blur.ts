import { type Plane, valueAt, withValues } from './plane.ts';

/** Standard deviations after which the kernel ends. */
const REACH = 3;

/**
 * Gaussian blur; beyond its edges the picture goes on as it is at the edge.
 *
 * @param sigma standard deviation in pixels; 0 leaves the picture as it is
 */
export function blur(picture: Plane, sigma: number): Plane {
  if (sigma === 0) return picture;
  const { channels, height, width } = picture;
  const reach = Math.ceil(REACH * sigma);
  const kernel = Float64Array.from({ length: 2 * reach + 1 }, (_, i) =>
    Math.exp(-((i - reach) ** 2) / (2 * sigma ** 2)),
  );
  const total = kernel.reduce((sum, weight) => sum + weight, 0);
  const along = (read: (y: number, x: number, c: number) => number, dy: number, dx: number): Float64Array =>
    Float64Array.from({ length: height * width * channels }, (_, i) => {
      const [c, x, y] = [i % channels, Math.floor(i / channels) % width, Math.floor(i / channels / width)];
      return (
        kernel.reduce((sum, weight, k) => sum + weight * read(y + dy * (k - reach), x + dx * (k - reach), c), 0) / total
      );
    });
  const rows = along((y, x, c) => valueAt(picture, y, x, c), 0, 1);
  const both = along((y, x, c) => rows[(Math.min(height - 1, Math.max(0, y)) * width + x) * channels + c]!, 1, 0);
  return withValues(picture, both);
}
