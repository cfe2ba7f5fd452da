/**
 * The picture as the model sees it.
 *
 * `values` is C×H×W float32 in the model's units (normally [−1, 1]); `original` the same picture in 8 bits, H×W×C,
 * from which `values` follow exactly.
 */
export type Picture = Readonly<{
  channels: 1 | 3;
  height: number;
  width: number;
  values: Float32Array;
  original: Uint8Array;
}>;

/** What a model expects of a picture: value = (v / 255 − mean) / scale. */
export type PictureSpec = Readonly<{
  channels: 1 | 3;
  height: number;
  width: number;
  normalisation: Readonly<{ mean: number; scale: number }>;
}>;
