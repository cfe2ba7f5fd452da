import type { LevelRange } from '#core/scoring/levelRange.ts';
import type { RunView } from '#core/scoring/runView.ts';
import type { ClassIndex, Level } from '#core/units.ts';
import type { Film } from './Filmstrip.tsx';

/** What every chart of a run is given. Charts hold no run state: they draw this and report what the reader does. */
export type ChartProps = Readonly<{
  /** The run under one reading and reference; undefined before the first error. */
  view: RunView | undefined;
  /** Names by class index. */
  classes: readonly string[];
  /** The plan's levels, ascending in σ; `cursor` is an index into them. */
  levels: readonly Level[];
  /** λ between the cells of the levels, one more than levels; undefined when all cells are alike and levels their middles. */
  edges?: readonly number[] | undefined;
  /** While true, limits grow but do not shrink. */
  running: boolean;
  hovered: ClassIndex | undefined;
  pins: readonly ClassIndex[];
  cursor: number | undefined;
  onHover: (classIndex: ClassIndex | undefined) => void;
  onPin: (classIndex: ClassIndex) => void;
  onCursor: (level: number | undefined) => void;
  onReference: (classIndex: ClassIndex) => void;
  /** Whether charts can be saved as files, which say of the store's run how it was made. */
  canSave?: boolean | undefined;
  /** The only class that is drawn beside the reference, undefined for all; without `onSolo` none can be chosen. */
  solo?: ClassIndex | undefined;
  onSolo?: ((classIndex: ClassIndex | undefined) => void) | undefined;
  /** Asks for another view of the run; the same again asks for the usual one. */
  onLayout?: ((layout: 'absolute' | 'grid') => void) | undefined;
  /** The run's picture and its noise, for a filmstrip under the first chart; undefined where there is none. */
  film?: Film | undefined;
  /** Evaluations of the run when it last asked for a class, by class; undefined for one that it asked to the end. */
  ruledOut?: readonly (number | undefined)[] | undefined;
  /** The only levels that count, undefined for all; without `onRange` they cannot be chosen. */
  range?: LevelRange | undefined;
  onRange?: ((range: LevelRange | undefined) => void) | undefined;
  /** The only levels that are seen, undefined for all; without `onZoom` they cannot be chosen. */
  zoom?: LevelRange | undefined;
  onZoom?: ((zoom: LevelRange | undefined) => void) | undefined;
}>;
