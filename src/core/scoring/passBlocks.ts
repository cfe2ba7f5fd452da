import type { Losses } from './losses.ts';

/** Most blocks: nine of them still give an interval when one is spoilt, and a median when four are. */
const MOST_BLOCKS = 9;

/**
 * Where the blocks of a run begin and end: up to nine, of neighbouring probes, each of whole passes over the levels (of
 * pairs of passes where noise is mirrored), so that every block has seen every level. One block while there are no two.
 */
export function passBlocks(
  { levels, mates }: Losses,
  probes: number,
): readonly (readonly [from: number, to: number])[] {
  const pass = mates?.some((mate) => mate >= 0) ? 2 * levels : levels;
  const passes = Math.floor(probes / pass);
  const blocks = Math.max(1, Math.min(MOST_BLOCKS, passes));
  const start = (b: number) => (b === blocks ? probes : pass * Math.floor((passes * b) / blocks));
  return Array.from({ length: blocks }, (_, b) => [start(b), start(b + 1)]);
}
