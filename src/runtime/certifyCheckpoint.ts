import * as v from 'valibot';
import type { ClassIndex } from '#core/units.ts';
import { MOST_SAMPLES } from './certifySchema.ts';
import { MAX_CLASSES } from './limits.ts';
import { list, real, record, text, whole } from './schemas.ts';

/** What is kept of a certificate that has not come to its end. */
export type CertifyCheckpoint = Readonly<{ engine: string; seconds: number; votes: readonly ClassIndex[] }>;

const schema = record({
  engine: text(0, 400),
  seconds: real(0, 1e9),
  votes: list(whole(0, MAX_CLASSES - 1), 1, 2 * MOST_SAMPLES),
});

/** What storage holds, when it is a checkpoint of votes for these classes; nothing is claimed of anything else. */
export function readCheckpoint(value: unknown, classes: number): CertifyCheckpoint | undefined {
  const { success, output } = v.safeParse(schema, value);
  return success && output.votes.every((vote) => vote < classes) ? output : undefined;
}
