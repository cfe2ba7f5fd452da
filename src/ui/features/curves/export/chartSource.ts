import type { RunView } from '#core/scoring/runView.ts';
import type { Level } from '#core/units.ts';
import type { PlotModel } from '../plotModel.ts';

/** A chart as what it was drawn from: everything that a file of it needs but how the run was made. */
export type ChartSource = Readonly<{
  kind: 'evidence' | 'errors' | 'settling';
  title: string;
  /** The chart in one or two sentences, and what its vertical axis measures. */
  summary: string;
  measure: string;
  view: RunView;
  classes: readonly string[];
  /** The plan's levels, ascending in σ. */
  levels: readonly Level[];
  model: PlotModel;
}>;
