import type { Reading, ReadingId } from './reading.ts';
import { elbo } from './readings/elbo.ts';
import { liL1 } from './readings/liL1.ts';
import { liL2 } from './readings/liL2.ts';
import { majorityVote } from './readings/majorityVote.ts';

/** Every reading, by id, in the order of the menu. To add one: a file in `readings/`, its id, and a line here. */
export const readings = {
  elbo,
  'li-l2': liL2,
  'li-l1': liL1,
  vote: majorityVote,
} satisfies Record<ReadingId, Reading>;
