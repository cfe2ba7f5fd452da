import * as v from 'valibot';
import type { DeciderChoice, DeciderId } from '#core/scoring/decider.ts';
import { deciders, presetNamed } from '#core/scoring/deciders.ts';
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
    ({ id, preset }) => preset === undefined || presetNamed(deciders[id], preset) !== undefined,
    'must have one of its settings',
  ),
  v.transform(({ preset, ...choice }): DeciderChoice => {
    const now = preset === undefined ? undefined : presetNamed(deciders[choice.id], preset);
    return now === undefined ? choice : { ...choice, preset: now };
  }),
);
