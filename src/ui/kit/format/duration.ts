import { words } from '../words.ts';

/** A rough length of time for estimates: "under 1 s", "12 s", "4 min", "1.5 h". */
export function duration(seconds: number): string {
  if (seconds < 1) return words.underSecond;
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${Number((seconds / 3600).toPrecision(2))} h`;
}
