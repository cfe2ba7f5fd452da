import { useState } from 'react';
import { type Limits, steady } from '#ui/chart/limits.ts';

type Situation = Readonly<{
  running: boolean;
  /** Limits start afresh when this changes: another reading, reference or scale. */
  key: string;
  /** Probes read so far; limits start afresh when it falls: another run. */
  progress: number;
}>;

/** Limits that grow at once and shrink only when the run rests. */
export function useSteadyLimits(next: Limits, { running, key, progress }: Situation): Limits {
  const [kept, setKept] = useState({ limits: next, key, progress });
  const same = kept.key === key && kept.progress <= progress;
  const limits = same ? steady(kept.limits, next, running) : next;
  const moved = limits[0] !== kept.limits[0] || limits[1] !== kept.limits[1];
  if (moved || !same || kept.progress !== progress) setKept({ limits, key, progress });
  return limits;
}
