import { fixedChoice } from '#core/scoring/decider.ts';
import { append, emptyTable } from '#core/scoring/errorTable.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import type { Gap } from '#core/scoring/standing.ts';
import { viewOfTable } from '#core/scoring/viewOfTable.ts';
import type { ClassIndex } from '#core/units.ts';
import type { AppStore, Run } from './appState.ts';
import { readingNamed } from './selectReading.ts';

/** What the classifier says of another picture: its leader, and the gap of the asked class over the run's leader. */
export type Judged = Readonly<{ leader: ClassIndex; gap: Gap; evaluations: number }>;

/**
 * The plan by which another picture is judged: half as many levels as the run's, but two draws at each, for an interval from the
 * spread within levels.
 */
export function judgingPlan({ antithetic: _, levels, ...plan }: Plan): Plan {
  return { ...plan, levels: Math.min(levels, Math.max(4, Math.ceil(levels / 2))), draws: 2 };
}

/** Network evaluations of one judgement. */
export function judgingCost(plan: Plan, classes: number): number {
  const { levels, draws } = judgingPlan(plan);
  return levels * draws * classes;
}

/**
 * What the run's classifier says of another picture, by `judgingPlan` with the run's seed.
 *
 * @param onStop is given what ends it at once
 * @returns undefined when it was ended
 */
export async function judge(
  state: AppStore,
  run: Run,
  picture: Float32Array,
  asked: Readonly<{ class: ClassIndex; leader: ClassIndex; reading: ReadingId }>,
  onStop: (stop: () => void) => void,
): Promise<Judged | undefined> {
  const plan = judgingPlan(run.plan);
  const reading = readingNamed(state, asked.reading);
  let table = emptyTable(run.model.classes.length, picture.length);
  let ended = false;
  const events = state.outside.engine('classify', {
    model: run.model.id,
    picture: picture.slice(),
    seed: run.seed,
    plan,
    decider: fixedChoice,
    reading: reading.id,
  });
  onStop(() => {
    ended = true;
    void events.return();
  });
  for await (const event of events) {
    if (ended) return undefined;
    if (event.type === 'measured') table = append(table, event.question, event.answer);
  }
  if (ended) return undefined;
  const { standing, gaps } = viewOfTable(table, plan, reading, asked.leader);
  return { leader: standing.leader, gap: gaps[asked.class]!, evaluations: standing.nfe };
}
