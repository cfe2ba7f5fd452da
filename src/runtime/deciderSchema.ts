import * as v from 'valibot';
import type { DeciderId } from '#core/scoring/decider.ts';
import { deciders } from '#core/scoring/deciders.ts';
import { oneOf, real, record, text } from './schemas.ts';

/** Most risk that a decider may be given. */
const MOST_RISK = 0.5;

/** A decider that there is, with one of its settings. */
export const deciderSchema = v.pipe(
  record({
    id: oneOf(Object.keys(deciders) as DeciderId[]),
    preset: v.exactOptional(text(1, 40)),
    risk: v.exactOptional(real(1e-9, MOST_RISK)),
  }),
  v.check(
    ({ id, preset }) => preset === undefined || deciders[id].presets.some(({ name }) => name === preset),
    'must have one of its settings',
  ),
);
