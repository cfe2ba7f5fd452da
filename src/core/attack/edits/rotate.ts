import { type Plane, valueAt, withValues } from './plane.ts';

/**
 * The picture turned about its middle, counter-clockwise, with linear interpolation; where nothing was, it goes on as it is at
 * its edge.
 *
 * @param degrees 0 leaves the picture as it is
 */
export function rotate(picture: Plane, degrees: number): Plane {
  if (degrees === 0) return picture;
  const { channels, height, width } = picture;
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [middleY, middleX] = [(height - 1) / 2, (width - 1) / 2];
  const values = Float64Array.from({ length: height * width * channels }, (_, i) => {
    const c = i % channels;
    const [right, down] = [(Math.floor(i / channels) % width) - middleX, Math.floor(i / channels / width) - middleY];
    const [x, y] = [middleX + cos * right - sin * down, middleY + sin * right + cos * down];
    const [left, top] = [Math.floor(x), Math.floor(y)];
    const [dx, dy] = [x - left, y - top];
    const row = (at: number) => (1 - dx) * valueAt(picture, at, left, c) + dx * valueAt(picture, at, left + 1, c);
    return (1 - dy) * row(top) + dy * row(top + 1);
  });
  return withValues(picture, values);
}
