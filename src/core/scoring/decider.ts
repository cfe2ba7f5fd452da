import type { ClassIndex, Seed } from '../units.ts';
import type { ClassNode } from './classTree.ts';
import type { Decider } from './drive.ts';
import type { Plan } from './plan.ts';
import type { RaceGuide } from './raceGuide.ts';
import type { Reading } from './reading.ts';

export type DeciderId =
  | 'fixed'
  | 'race'
  | 'li-stages'
  | 'paired-test'
  | 'vote-stages'
  | 'sift-refine'
  | 'progressive'
  | 'class-tree';

/** What links, terminal and page carry of a decider: which one, with which of its settings, and at which risk. */
export type DeciderChoice = Readonly<{ id: DeciderId; preset?: string; risk?: number }>;

/** What a decider may use. `reading` is what its statistics are about, where the paper leaves that open. */
export type DeciderContext = Readonly<{
  plan: Plan;
  seed: Seed;
  classes: readonly ClassIndex[];
  reading: Reading;
  classTree?: readonly ClassNode[] | undefined;
  guide?: RaceGuide | undefined;
}>;

/**
 * A decider with its settings, described: an entry of the menu and of `elbow deciders`.
 *
 * - `needs`: what a model's card must have for it
 * - `presets`: named settings, the first one is the default
 * - `renamed`: what presets of older versions, which links and files may name, are called now
 * - `risk`: the risk it takes when none is chosen; missing when it takes none
 * - `planOf`: the plan that its probes lie on, for curves and readings
 * - `most`: evaluations at most
 */
export type DeciderCard = Readonly<{
  id: DeciderId;
  name: string;
  paper: string;
  /** One line for menus. */
  how: string;
  /** Two or three sentences: when to use it, what it promises. */
  explains: string;
  /** LaTeX of the rule. */
  formula: string;
  needs?: 'class-tree' | 'guide';
  presets: readonly Readonly<{ name: string; note: string }>[];
  renamed?: Readonly<Record<string, string>>;
  risk?: number;
  planOf(context: DeciderContext, preset: string): Plan;
  most(context: DeciderContext, preset: string): number;
  run(context: DeciderContext, settings: Readonly<{ preset: string; risk: number }>): Decider;
}>;

/** What every model is classified with unless something else is chosen. */
export const fixedChoice: DeciderChoice = { id: 'fixed' };
