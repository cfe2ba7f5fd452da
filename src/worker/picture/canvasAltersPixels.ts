/**
 * True when this browser does not give back the pixels it was given: some alter canvas read-back to resist
 * fingerprinting, and pictures it decodes for us are then slightly wrong.
 */
export function canvasAltersPixels(): boolean {
  const side = 16;
  const pencil = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  if (!pencil) return true;
  const known = new ImageData(side, side);
  for (let i = 0; i < known.data.length; i++) known.data[i] = i % 4 === 3 ? 255 : (i * 37) % 256;
  pencil.putImageData(known, 0, 0);
  const seen = pencil.getImageData(0, 0, side, side).data;
  return seen.some((value, i) => value !== known.data[i]);
}
