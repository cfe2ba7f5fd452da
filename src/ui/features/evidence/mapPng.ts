import { heatPixels } from '#core/picture/heatPixels.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import { captionedPng } from '#ui/kit/captionedPng.ts';
import { edgesPath, hatchPath } from '#ui/kit/heatMarks.ts';

type Drawn = Readonly<{
  width: number;
  height: number;
  values: ArrayLike<number>;
  limit: number;
  picture: Pixels8;
  opacity: number;
  /** 1 for pixels whose sign is settled; the others are hatched. */
  settled?: Uint8Array | undefined;
  /** Regions whose edges are drawn, 1 inside. */
  outlines: readonly Readonly<{ inside: Uint8Array }>[];
  /** Printed under the map. */
  caption: readonly string[];
}>;

/** The map over its picture in grey, as it is on the screen, with its caption below, as a PNG file. */
export function mapPng(drawn: Drawn): Promise<Blob> {
  const { width, height, values, limit, picture, opacity, settled, outlines, caption } = drawn;
  const data = Uint8Array.from({ length: width * height }, (_, i) => luminance(picture, i));
  const marks = [
    ...(settled === undefined ? [] : [{ path: hatchPath(settled, width), colour: 'rgb(90 90 90 / 55%)', width: 0.12 }]),
    ...outlines.flatMap(({ inside }) => [
      { path: edgesPath(inside, width), colour: '#fff', width: 0.4 },
      { path: edgesPath(inside, width), colour: '#000', width: 0.2 },
    ]),
  ];
  return captionedPng({ width, height, channels: 1, data }, caption, {
    rgba: heatPixels(values, limit),
    opacity,
    marks,
  });
}

/** How light a pixel is, 0 to 255, by the weights that the page's own greying has. */
function luminance({ data, channels }: Pixels8, pixel: number): number {
  const at = (c: number) => data[pixel * channels + Math.min(c, channels - 1)]!;
  return Math.round(0.2126 * at(0) + 0.7152 * at(1) + 0.0722 * at(2));
}
