import { addNoise } from '#core/attack/edits/addNoise.ts';
import { blur } from '#core/attack/edits/blur.ts';
import { jpegLoss } from '#core/attack/edits/jpegLoss.ts';
import type { Plane } from '#core/attack/edits/plane.ts';
import { rotate } from '#core/attack/edits/rotate.ts';
import { distanceBetween } from '#core/attack/norm.ts';
import type { CertifySettings } from '#core/certify/certifySettings.ts';
import { planarBytes } from '#core/certify/planarBytes.ts';
import type { Picture } from '#core/picture/picture.ts';
import { type ClassIndex, seed } from '#core/units.ts';
import type { CertifyRun } from '#state/appState.ts';

/** How far the sliders are. */
export type Edits = Readonly<{
  /** Standard deviation in [0, 1] pixels. */
  noise: number;
  /** JPEG quality; 100 leaves it out. */
  quality: number;
  /** Standard deviation in pixels. */
  blur: number;
  degrees: number;
}>;

export const noEdits: Edits = { noise: 0, quality: 100, blur: 0, degrees: 0 };

const NOISE_SEED = seed(20_261_123);

/** A picture after what the sliders say. */
export function edited(base: Plane, { noise, quality, blur: sigma, degrees }: Edits): Plane {
  const noisy = addNoise(blur(rotate(base, degrees), sigma), noise, NOISE_SEED);
  return quality >= 100 ? noisy : jpegLoss(noisy, quality);
}

/** A prepared picture as edits see it. */
export const planeOf = ({ channels, height, width, original }: Picture): Plane => ({
  ...{ channels, height, width },
  data: original,
});

/** Values in [0, 1] in the order of the model's tensors, [C·H·W]. */
export const valuesOf = ({ data, channels }: Plane): Float32Array =>
  Float32Array.from(planarBytes(data, channels), (value) => value / 255);

/** The picture of these values, as 8-bit H×W×C. */
export function planeFrom(values: Float32Array, like: Plane): Plane {
  const area = like.height * like.width;
  const data = like.data.map((_, i) =>
    Math.round(255 * values[(i % like.channels) * area + Math.floor(i / like.channels)]!),
  );
  return { ...like, data };
}

/** Both distances of two pictures, in [0, 1] pixels. */
export function distancesOf(a: Plane, b: Plane): Readonly<{ l2: number; linf: number }> {
  const [x, y] = [valuesOf(a), valuesOf(b)];
  return { l2: distanceBetween(x, y, 'l2'), linf: distanceBetween(x, y, 'linf') };
}

/** What is proven of a picture. */
export type Claim = Readonly<{ radius: number; class: ClassIndex; settings: CertifySettings }>;

/** The claim of a finished certificate about this very picture. */
export function claimAbout(certify: CertifyRun | undefined, picture: Picture | undefined): Claim | undefined {
  const result = certify?.standing.result;
  if (certify === undefined || result?.type !== 'certified' || picture === undefined) return undefined;
  const { original } = certify.picture;
  const same = original.length === picture.original.length && original.every((v, i) => v === picture.original[i]);
  return same ? { radius: result.radius, class: result.class, settings: certify.settings } : undefined;
}

/** The class with the highest score; the first of equals. */
export const leaderOf = (scores: ArrayLike<number>): ClassIndex => {
  let best = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[best]!) best = c;
  return best;
};
