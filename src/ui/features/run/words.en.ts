import type { Phase } from '#state/selectPhase.ts';
import { count, counted } from '#ui/kit/format/count.ts';
import { duration } from '#ui/kit/format/duration.ts';

export const words = {
  title: 'Run',
  levels: 'Noise levels',
  draws: 'Draws each',
  seed: 'Seed',
  newSeed: 'Another seed',
  run: 'Run',
  pause: 'Pause',
  resume: 'Continue',
  stop: 'Stop',
  more: 'More draws',
  progress: 'Evaluations',
  moreTitle: (draws: number) => `Continue this run with ${counted(draws, 'more draw')} at every level`,
};

export const phaseWords: Readonly<Record<Phase, string>> = {
  idle: 'Nothing has run yet',
  loading: 'Waiting for the model',
  running: 'Running',
  paused: 'Paused',
  done: 'Done',
  failed: 'Failed',
};

/** What the next run costs: "480 evaluations, about 3 s", or "at most …" where it may end sooner. */
export function estimateWords(evaluations: number, perSecond: number | undefined, adaptive = false): string {
  const cost = adaptive ? `At most ${counted(evaluations, 'evaluation')}` : counted(evaluations, 'evaluation');
  if (perSecond === undefined) return cost;
  const seconds = evaluations / perSecond;
  return `${cost}, ${seconds < 1 ? '' : 'about '}${duration(seconds)}`;
}

/** "120 of 480" */
export const progressWords = (done: number, planned: number): string => `${count(done)} of ${count(planned)}`;
