import type { Plane } from './plane.ts';

/** A place in a picture, in pixels from its upper left corner: the middle of the first pixel is at ½, ½. */
export type Place = Readonly<{ x: number; y: number }>;

/** A brush: radius in pixels, and a value for every channel. */
export type Brush = Readonly<{ radius: number; value: number }>;

/** The picture with a straight stroke of a round brush: pixels whose middle the brush covers take its value. */
export function stroke(picture: Plane, from: Place, to: Place, { radius, value }: Brush): Plane {
  const data = picture.data.slice();
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  for (let i = 0; i < data.length; i++) {
    const at = Math.floor(i / picture.channels);
    const [x, y] = [(at % picture.width) + 0.5 - from.x, Math.floor(at / picture.width) + 0.5 - from.y];
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, (x * dx + y * dy) / length));
    if (Math.hypot(x - along * dx, y - along * dy) <= radius) data[i] = value;
  }
  return { ...picture, data };
}
