import { noise } from '#core/math/noise.ts';
import { type GaussianWorld, gaussianErrors } from '#core/oracle/gaussianWorld.ts';
import { type PictureErrors, type TensorPlan, tensorProbes } from '#core/replay/errorTensor.ts';
import { learnGuide } from '#core/replay/learnGuide.ts';
import { replayPicture } from '#core/replay/replayPicture.ts';
import { asymptoticRace } from '#core/scoring/deciders/asymptoticRace.ts';
import { calibratedRace } from '#core/scoring/deciders/calibratedRace.ts';
import { readings } from '#core/scoring/readings.ts';
import { seed } from '#core/units.ts';

const D = 64;
const SPREAD = 0.35;
const DEVIATION = 0.5;
const plan: TensorPlan = { levels: 8, rounds: 8, sigmaMin: 0.1, sigmaMax: 10 };
const LEARNED = 60;
const TESTED = 40;

/** Evaluations of both races, at risk 0.05, in Gaussian worlds of more and more classes, and how often they are right. */
export function growthInWorlds(counts: readonly number[]) {
  return counts.map((count) => {
    const world: GaussianWorld = {
      means: Array.from({ length: count }, (_, c) => Array.from(noise(seed(31), c, D), (z) => SPREAD * z)),
      deviations: new Array<number>(count).fill(DEVIATION),
    };
    const classes = world.means.map((_, c) => c);
    const subject = { plan, classes: count, pixels: D };
    const record = (i: number): PictureErrors => {
      const truth = (7 * i) % count;
      const own = noise(seed(32), i, D);
      const picture = world.means[truth]!.map((mean, p) => mean + DEVIATION * own[p]!);
      return { truth, ...gaussianErrors(world, picture, seed(100 + i), { probes: tensorProbes(plan), classes }) };
    };
    const guide = learnGuide({ ...subject, pictures: Array.from({ length: LEARNED }, (_, i) => record(i)) }, 16);
    const runs = Array.from({ length: TESTED }, (_, k) => {
      const i = LEARNED + k;
      const errors = record(i);
      const calibrated = replayPicture(
        errors,
        subject,
        calibratedRace({ guide, classes }, { risk: 0.05, drop: 0.001 }),
      );
      const course = {
        plan: { spacing: 'log-uniform', levels: 8, draws: 8, sigmaMin: 0.1, sigmaMax: 10 } as const,
        seed: seed(i),
        classes,
        reading: readings.elbo,
      };
      const settings = { risk: 0.05, budget: 64 * count };
      const asymptotic = replayPicture(errors, subject, asymptoticRace(course, settings));
      return {
        calibrated: calibrated.nfe,
        calibratedRight: Number(calibrated.outcome.verdict === errors.truth),
        asymptotic: asymptotic.nfe,
        asymptoticRight: Number(asymptotic.outcome.verdict === errors.truth),
      };
    });
    const mean = (of: (run: (typeof runs)[number]) => number) => runs.reduce((sum, run) => sum + of(run), 0) / TESTED;
    return {
      count,
      calibrated: mean((run) => run.calibrated),
      calibratedRight: mean((run) => run.calibratedRight),
      asymptotic: mean((run) => run.asymptotic),
      asymptoticRight: mean((run) => run.asymptoticRight),
    };
  });
}

/** Slope of a straight line through (ln x, ln y). */
export function slope(points: readonly Readonly<{ x: number; y: number }>[]): number {
  const [x, y] = [points.map((point) => Math.log(point.x)), points.map((point) => Math.log(point.y))];
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(x), mean(y)];
  return x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0) / x.reduce((s, v) => s + (v - mx) ** 2, 0);
}
