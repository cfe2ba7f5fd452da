import type { Probe } from '../../../diffusion/denoiser.ts';
import type { DeciderContext } from '../../decider.ts';
import { type Plan, planProbes } from '../../plan.ts';

/** Named settings of a decider, each with a note; the first is the default. */
export type Presets<T> = Readonly<Record<string, readonly [note: string, settings: T]>>;

/** The presets as a card lists them. */
export const listed = (presets: Presets<unknown>): readonly Readonly<{ name: string; note: string }>[] =>
  Object.entries(presets).map(([name, [note]]) => ({ name, note }));

/** The settings of this name. @throws RangeError when there are none */
export function settingsOf<T>(presets: Presets<T>, name: string): T {
  const found = presets[name];
  if (found === undefined) {
    throw new RangeError(`decider: expected one of ${Object.keys(presets).join(', ')}, got ${name}`);
  }
  return found[1];
}

/** The context's own plan. */
export const ownPlan = ({ plan }: DeciderContext): Plan => plan;

/** Evaluations of the whole plan. */
export const wholeCost = ({ plan, classes }: DeciderContext): number => plan.levels * plan.draws * classes.length;

/** The first probes of the plan, round by round, with as many draws as it takes. */
export const roundsOf = ({ plan, seed }: DeciderContext, count: number): readonly Probe[] =>
  planProbes({ ...plan, draws: Math.ceil(count / plan.levels) }, seed).slice(0, count);
