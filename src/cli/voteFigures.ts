import { bootstrap, type Resampled } from '#core/math/bootstrap.ts';
import type { PictureErrors } from '#core/replay/errorTensor.ts';
import { votesAgainstMean } from '#core/replay/votesAgainstMean.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { type Seed, seed } from '#core/units.ts';
import type { TensorHeader } from '#runtime/tensorFile.ts';
import { planOfTensor } from './replaySchemes.ts';

/** Probes after which the published ablation asks both rules. */
const COUNTS = [1, 3, 5, 11, 25, 51, 101, 251];
/** Random orders of the probes a picture; their mean has no more to say than the pictures allow. */
const ORDERS = 20;
const TIMES = 2000;

/** Both rules after so many probes: mean accuracy over orders and pictures, and of vote less mean, with bootstrap intervals. */
export type VoteFigures = Readonly<{ probes: number; vote: Resampled; mean: Resampled; difference: Resampled }>;

/** The rules at every count that the recorded levels hold, from `sigma[0]` to `sigma[1]`. */
export type VotesOverLevels = Readonly<{ sigma: readonly [number, number]; figures: readonly VoteFigures[] }>;

type Recorded = Readonly<{ header: TensorHeader; pictures: readonly PictureErrors[] }>;

/** Votes against the mean over all recorded levels, and over those of the model's own plan. */
export function voteFigures({ header, pictures }: Recorded, plan: Plan, stream: Seed): readonly VotesOverLevels[] {
  const own = planOfTensor(header.plan, plan);
  const cell = Math.log(header.plan.sigmaMax / header.plan.sigmaMin) / header.plan.levels;
  const first = Math.round(Math.log(own.sigmaMin / header.plan.sigmaMin) / cell);
  const ranges = [[0, header.plan.levels] as const, [first, first + own.levels] as const];
  return ranges.map((levels) => {
    const probes = (levels[1] - levels[0]) * header.plan.rounds;
    const counts = COUNTS.filter((count) => count <= probes);
    const asked = { levels, counts, orders: ORDERS, seed: stream };
    const shares = pictures.map((errors, i) => votesAgainstMean(errors, header, asked, i));
    const edge = (l: number) => header.plan.sigmaMin * Math.exp(l * cell);
    return {
      sigma: [edge(levels[0]), edge(levels[1])],
      figures: counts.map((count, k) => {
        const over = (of: (share: (typeof shares)[number]) => number) =>
          bootstrap(
            shares.length,
            TIMES,
            seed(44),
            (all) => all.reduce((sum, i) => sum + of(shares[i]!), 0) / all.length,
          );
        return {
          probes: count,
          vote: over(({ vote }) => vote[k]!),
          mean: over(({ mean }) => mean[k]!),
          difference: over(({ vote, mean }) => vote[k]! - mean[k]!),
        };
      }),
    };
  });
}
