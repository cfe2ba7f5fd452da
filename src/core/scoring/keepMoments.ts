import { keepRecent } from './keepRecent.ts';
import { emptyLevelMoments } from './levelMoments.ts';
import { levelMoments, type MomentsOf, observeLosses } from './losses.ts';

/**
 * Moments of losses that grow, as of one `createLossReader`: a call takes in what came since the last one. The moments
 * returned are the ones that are kept, and change with the next call. Antithetic pairs, which count once, are taken anew.
 */
export function keepMoments(): MomentsOf {
  const recent = keepRecent(() => ({ seen: 0, moments: emptyLevelMoments(0, 0) }));
  return (losses, reference) => {
    if (losses.mates !== undefined) return levelMoments(losses, reference);
    const own = recent(reference);
    if (own.seen === 0) own.moments = emptyLevelMoments(losses.levels, losses.classes);
    observeLosses(own.moments, losses, reference, own.seen, losses.probes);
    own.seen = losses.probes;
    return own.moments;
  };
}
