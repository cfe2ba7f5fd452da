import type { DeciderChoice } from '#core/scoring/decider.ts';
import { deciders } from '#core/scoring/deciders.ts';
import type { LevelRange } from '#core/scoring/levelRange.ts';
import { type Plan, planCell, planLevels } from '#core/scoring/plan.ts';
import type { AppState } from './appState.ts';
import { selectNotice } from './selectNotice.ts';
import { selectRange } from './selectRange.ts';
import { readingNamed } from './selectReading.ts';
import { createTableSelector, selectReplayed } from './selectShown.ts';
import { selectView } from './selectView.ts';

declare const ELBOW_VERSION: string;

/** What stands with everything that leaves the page: enough to make the run again. No file name of a picture is in it. */
export type AboutRun = Readonly<{
  app: string;
  model: Readonly<{ id: string; title: string; sha256: string }>;
  /** What must stand beside anything a medical model says. */
  notice: string | undefined;
  seed: number;
  plan: Plan;
  reading: Readonly<{ id: string; name: string }>;
  decider: DeciderChoice & Readonly<{ name: string }>;
  evaluations: number;
  /** The lowest and the highest noise level that counted (σ), where only some did. */
  onlyLevels?: readonly [low: number, high: number];
  /** True for what stood before the run's end. */
  replayed?: true;
  engine: string;
  /** True for a run that was shared and not measured here. */
  notMeasuredHere: boolean;
}>;

/** What there is to say about the run on screen; undefined while there is nothing to see. */
export function aboutRun(state: AppState): AboutRun | undefined {
  const { run } = state;
  const view = selectView(state);
  if (run === undefined || view === undefined) return undefined;
  const { id, title, sha256 } = run.model;
  const { name } = readingNamed(state, view.standing.reading);
  const range = countedRange(state);
  const levels = planLevels(run.plan);
  return {
    app: `Elbow ${ELBOW_VERSION}`,
    model: { id, title, sha256 },
    notice: selectNotice(state),
    seed: run.seed,
    plan: run.plan,
    reading: { id: view.standing.reading, name },
    decider: { ...run.decider, name: deciders[run.decider.id].name },
    evaluations: view.standing.nfe,
    ...(range && { onlyLevels: [levels[range.first]!, levels[range.last]!] }),
    ...(selectReplayed(state) && { replayed: true }),
    engine: run.engine,
    notMeasuredHere: run.origin !== 'here',
  };
}

/** The only levels that count; undefined as well while none of them has been measured, since the whole run counts then. */
function countedRange(state: AppState): LevelRange | undefined {
  const range = selectRange(state);
  const { plan } = state.run ?? {};
  if (range === undefined || plan === undefined) return undefined;
  const isMeasured = createTableSelector()(state)?.probes.some(({ level }) => {
    const cell = planCell(plan, level);
    return cell !== undefined && cell >= range.first && cell <= range.last;
  });
  return isMeasured ? range : undefined;
}

/** The factor that the reading on screen puts on a squared error at a level, where it is such a reading. */
export function levelWeight(state: AppState): ((sigma: number) => number) | undefined {
  const view = selectView(state);
  const pixels = pixelsOf(state);
  if (view === undefined || pixels === undefined) return undefined;
  const { weight } = readingNamed(state, view.standing.reading);
  return weight && ((sigma) => weight(sigma, pixels));
}

/** Values of a picture of the run's model. */
function pixelsOf({ run, catalogue }: AppState): number | undefined {
  const picture = catalogue.find(({ id }) => id === run?.model.id)?.picture;
  return run?.table?.pixels ?? (picture && picture.channels * picture.height * picture.width);
}
