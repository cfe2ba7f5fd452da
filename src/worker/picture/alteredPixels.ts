/** Known pixels that are drawn and read back. */
export const KNOWN = 256;

/**
 * How many of 256 known pixels this browser does not give back as they were drawn: some alter what is read from a canvas to
 * resist fingerprinting, and pictures that the browser decodes for us are then slightly wrong. All where it has no canvas.
 */
export function alteredPixels(): number {
  const side = Math.sqrt(KNOWN);
  const pencil = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (!pencil) return KNOWN;
  const known = new ImageData(side, side);
  for (let i = 0; i < known.data.length; i++) known.data[i] = i % 4 === 3 ? 255 : (i * 37) % 256;
  pencil.putImageData(known, 0, 0);
  const seen = pencil.getImageData(0, 0, side, side).data;
  let altered = 0;
  for (let i = 0; i < seen.length; i += 4) {
    if ([0, 1, 2, 3].some((channel) => seen[i + channel] !== known.data[i + channel])) altered++;
  }
  return altered;
}
