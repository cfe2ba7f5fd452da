import { useMemo } from 'react';
import { runConfidence, selectFittedCard } from '#state/runConfidence.ts';
import { selectReading } from '#state/selectReading.ts';
import { selectView } from '#state/selectView.ts';
import { useApp } from '#ui/useApp.ts';
import { type Doubt, doubtOf, wholeStanding } from './doubtOf.ts';

/** The doubt of the run on screen; undefined before its first errors. */
export function useDoubt(): Doubt | undefined {
  const run = useApp((app) => app.run);
  const seen = useApp(selectView)?.standing;
  const reading = useApp(selectReading);
  const card = useApp(selectFittedCard);
  const typicality = useApp(({ likeness, run }) =>
    likeness !== undefined && likeness.picture === run?.picture && likeness.sha256 === run.model.sha256
      ? likeness.typicality
      : undefined,
  );
  return useMemo(() => {
    if (run === undefined || seen === undefined) return undefined;
    const standing = wholeStanding(run, seen, reading);
    const known = runConfidence(run, card, standing);
    // A decider's own confidence is about the class that it names by its reading.
    const isDecided = run.decidedBy === standing.reading && run.outcome?.verdict === standing.leader;
    const confidence = (isDecided ? known.outcome : undefined) ?? known.standing;
    return doubtOf(run, standing, { confidence, card: card?.doubt, typicality });
  }, [run, seen, reading, card, typicality]);
}
