import * as v from 'valibot';
import { readingIds } from '#core/scoring/readings.ts';
import { deciderSchema } from '../deciderSchema.ts';
import { MAX_CLASSES } from '../limits.ts';
import { list, oneOf, real, record, whole } from '../schemas.ts';

/** How a saved run was decided. */
export const courseSchema = record({
  decider: deciderSchema,
  decidedBy: oneOf(readingIds),
  budget: whole(0, 2 ** 32),
  outcome: v.optional(
    record({
      verdict: whole(0, MAX_CLASSES - 1),
      settled: v.boolean('must be true or false'),
      claim: v.exactOptional(
        record({ kind: oneOf(['asymptotic', 'calibrated', 'per-test', 'guaranteed']), risk: real(0, 1) }),
      ),
      posterior: v.exactOptional(list(real(0, 1), 2, MAX_CLASSES)),
    }),
  ),
});
