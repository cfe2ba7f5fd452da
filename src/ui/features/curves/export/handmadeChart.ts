import { level } from '#core/units.ts';
import type { AboutRun } from '#state/aboutRun.ts';
import { handmadeView } from '../handmadeView.ts';
import { levelAxis } from '../levelAxis.ts';
import { frameFor, plotModel } from '../plotModel.ts';
import { errorSeries, evidenceSeries } from '../series.ts';
import type { ChartSource } from './chartSource.ts';

const sigmas = [0.5, 1, 2];

/** For tests: a chart of three classes at three levels whose numbers can be told by heart. */
export function handmadeSource(kind: 'evidence' | 'errors'): ChartSource {
  const view = handmadeView({
    gaps: [
      [6, 1],
      [0, 0],
      [-3, 1],
    ],
    reference: 1,
    sigmas,
    evidence: [
      [1, 3, 2],
      [0, 0, 0],
      [-1, -1, -1],
    ],
    errors: [
      [0.1, 0.2, 0.3],
      [0.2, 0.3, 0.4],
      [0.3, 0.4, 0.05],
    ],
  });
  const levels = sigmas.map(level);
  const all = kind === 'evidence' ? evidenceSeries(view.evidence) : errorSeries(view.errors);
  const lines = { drawn: [0, 1, 2], rest: [], focus: 0, strong: new Set([0, 1]), contenders: new Set([0, 1]) };
  return {
    kind,
    title: 'Evidence by noise level',
    summary: 'A boot leads a shoe & bag by 6 nats.',
    measure: 'Gap per unit of log-SNR, nats.',
    view,
    classes: ['Boot', 'Shoe, "left"', 'Bag_50%'],
    levels,
    model: plotModel({
      frame: frameFor(640, 320, ['Boot', 'Shoe', 'Bag'], 3),
      x: levelAxis(levels),
      y:
        kind === 'evidence'
          ? { from: -2, to: 4, kind: { type: 'linear' } }
          : { from: 0.02, to: 1, kind: { type: 'log' } },
      lines,
      series: all,
      rest: [],
      stops: [],
    }),
  };
}

/** For tests: how such a run was made, by a medical model. */
export const handmadeAbout: AboutRun = {
  app: 'Elbow 9.8.7',
  model: { id: 'tiny', title: 'Tiny <digits>', sha256: '0f'.repeat(32) },
  notice: 'Research and teaching only. Not for diagnosis.',
  seed: 7,
  plan: { levels: 3, draws: 5, spacing: 'log-uniform', sigmaMin: 0.4, sigmaMax: 2.5 },
  reading: { id: 'elbo', name: 'ELBO' },
  decider: { id: 'fixed', name: 'Fixed budget' },
  evaluations: 45,
  engine: 'wasm',
  notMeasuredHere: false,
};
