import * as v from 'valibot';
import { readingIds } from '#core/scoring/readings.ts';
import { MAX_SIDE } from './limits.ts';
import { modelIdSchema, oneOf, record, text, whole } from './schemas.ts';

/** What is kept of a run beside the run itself: enough to recognise it in a list. */
export type HistoryEntry = v.InferOutput<typeof entrySchema>;

/** Runs that are kept at most; the oldest go first. */
export const MOST_KEPT = 40;

/** The last moment that a Date can tell. */
const LAST = 8.64e15;

/** A number of any size; an interval that is not known yet is infinite. */
const limit = v.number('must be a number');

const entrySchema = v.pipe(
  record({
    id: text(1, 64),
    /** Milliseconds since 1970. */
    when: whole(0, LAST),
    model: record({ id: modelIdSchema, title: text(1, 100) }),
    reading: oneOf(readingIds),
    evaluations: whole(0, Number.MAX_SAFE_INTEGER),
    verdict: record({
      leader: text(1, 100),
      rival: text(1, 100),
      decided: v.boolean('must be true or false'),
      gap: limit,
      low: limit,
      high: limit,
    }),
    /** The 8-bit model input, H×W×C: small enough to be its own thumbnail. */
    picture: record({
      name: text(0, 300),
      width: whole(1, MAX_SIDE),
      height: whole(1, MAX_SIDE),
      channels: oneOf([1, 3]),
      data: v.instance(Uint8Array, 'must be bytes'),
    }),
  }),
  v.check(
    ({ picture: { width, height, channels, data } }) => data.length === width * height * channels,
    'must have all pixels of its picture',
  ),
);

/** The list that storage holds, newest first; entries that are none are left out, and anything but a list is empty. */
export function readHistoryIndex(value: unknown): readonly HistoryEntry[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_KEPT).flatMap((entry) => {
    const { success, output } = v.safeParse(entrySchema, entry);
    return success ? [output] : [];
  });
}
