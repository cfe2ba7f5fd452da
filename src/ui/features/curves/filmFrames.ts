/** Pictures of a filmstrip. */
const FRAMES = 8;

/** Levels that a filmstrip shows, from the first to the last, evenly spread; all where there are few. */
export function framesOf(levels: number): readonly number[] {
  const count = Math.min(FRAMES, levels);
  return Array.from({ length: count }, (_, i) => (count === 1 ? 0 : Math.round((i * (levels - 1)) / (count - 1))));
}

/** Where a level lies on a strip, from 0 to 1: the first level at the middle of the first frame, the last at that of the last. */
export const placeOf = (level: number, frames: number, levels: number): number =>
  (0.5 + (levels < 2 ? 0 : ((frames - 1) * level) / (levels - 1))) / frames;

/** The level that is nearest to a place on a strip. */
export function levelAt(place: number, frames: number, levels: number): number {
  if (frames < 2) return 0;
  const share = (place * frames - 0.5) / (frames - 1);
  return Math.round(Math.min(1, Math.max(0, share)) * (levels - 1));
}
