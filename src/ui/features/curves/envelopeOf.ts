import type { Series } from './series.ts';

/** The range of many classes at one place. */
export type EnvelopePoint = Readonly<{ x: number; low: number; high: number }>;

/** Smallest and largest value at every place where one of the series has a point, in their order. */
export function envelopeOf(series: readonly Series[]): readonly EnvelopePoint[] {
  const places = new Map<number, { x: number; low: number; high: number }>();
  for (const { points } of series) {
    for (const { x, y } of points) {
      const place = places.get(x);
      if (place === undefined) {
        places.set(x, { x, low: y, high: y });
      } else {
        if (y < place.low) place.low = y;
        if (y > place.high) place.high = y;
      }
    }
  }
  return [...places.values()];
}
