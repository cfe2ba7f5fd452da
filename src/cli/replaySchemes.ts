import type { Probe, Question } from '#core/diffusion/denoiser.ts';
import type { TensorPlan } from '#core/replay/errorTensor.ts';
import { asymptoticRace } from '#core/scoring/deciders/asymptoticRace.ts';
import { calibratedRace } from '#core/scoring/deciders/calibratedRace.ts';
import { liStages } from '#core/scoring/deciders/liStages.ts';
import { pairedTest } from '#core/scoring/deciders/pairedTest.ts';
import { progressive } from '#core/scoring/deciders/progressive.ts';
import { siftRefine } from '#core/scoring/deciders/siftRefine.ts';
import { voteStages } from '#core/scoring/deciders/voteStages.ts';
import type { ErrorTable } from '#core/scoring/errorTable.ts';
import type { Outcome } from '#core/scoring/outcome.ts';
import { type Plan, planProbes } from '#core/scoring/plan.ts';
import type { RaceGuide } from '#core/scoring/raceGuide.ts';
import { randomProbes, underRandomTime } from '#core/scoring/randomTime.ts';
import type { Reading } from '#core/scoring/reading.ts';
import { readings } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import { underLaw } from '#core/scoring/underLaw.ts';
import { type ClassIndex, level, seed } from '#core/units.ts';

/** A way to classify a picture by asking a denoiser, with its settings: one point of a comparison. */
export type Scheme = Readonly<{
  family: string;
  settings: string;
  /** True for settings that the paper states. */
  published?: true;
  run(classes: readonly ClassIndex[], picture: number): Generator<Question, Outcome, ErrorTable>;
}>;

/** What every scheme may use. */
export type Subject = Readonly<{ plan: Plan; guide: RaceGuide | undefined }>;

/** Asks a whole plan and names the class that stands first under a reading. */
export function* wholePlan(
  plan: Plan,
  reading: Reading,
  classes: readonly ClassIndex[],
): Generator<Question, Outcome, ErrorTable> {
  const table = yield { probes: planProbes(plan), classes };
  return { verdict: stand(table, plan, reading).leader, settled: false };
}

/** All recorded draws at the card's range of levels: the full budget. */
export const planOfTensor = ({ levels, rounds, sigmaMin, sigmaMax }: TensorPlan, card: Plan): Plan => {
  const cell = Math.log(sigmaMax / sigmaMin) / levels;
  const first = Math.max(0, Math.round(Math.log(card.sigmaMin / sigmaMin) / cell));
  const last = Math.min(levels, Math.round(Math.log(card.sigmaMax / sigmaMin) / cell));
  const edge = (l: number) => sigmaMin * Math.exp(l * cell);
  return { spacing: 'log-uniform', levels: last - first, draws: rounds, sigmaMin: edge(first), sigmaMax: edge(last) };
};

/** The schemes to compare, every family with a grid of settings. */
export const schemesOf = ({ plan, guide }: Subject): readonly Scheme[] => [
  ...fixed(plan),
  ...stages(),
  ...tests(plan),
  ...votes(plan),
  ...sifts(plan),
  ...progressions(plan),
  ...(guide ? raced(guide) : []),
  ...asymptotic(plan),
];

function fixed(plan: Plan): readonly Scheme[] {
  const grids = [2, 3, 4, 5, 6, 8, 12, 16, 24, 32].map((levels) => ({ levels, draws: 1 }));
  const deeper = [2, 4, 8].flatMap((draws) => [8, 16, 24, 32].map((levels) => ({ levels, draws })));
  return [...grids, ...deeper].map(({ levels, draws }) => ({
    family: 'Fixed budget, ELBO',
    settings: `${levels} levels × ${draws} draws`,
    run: (classes) => wholePlan({ ...plan, levels, draws }, readings.elbo, classes),
  }));
}

/** Published: CIFAR-10's stages with the L1 error. Searched: shorter stages with each of the additive readings. */
function stages(): readonly Scheme[] {
  const shapes: readonly Readonly<{ keep: readonly number[]; samples: readonly number[] }>[] = [
    ...[2, 3, 4, 6, 8, 12, 16].flatMap((first) =>
      [16, 24, 32, 48, 64, 96, 128].flatMap((last) =>
        last > first ? [5, 3, 2].map((kept) => ({ keep: [kept, 1], samples: [first, last] })) : [],
      ),
    ),
    ...[2, 4, 6].flatMap((first) =>
      [32, 64, 128].map((last) => ({ keep: [5, 2, 1], samples: [first, 4 * first, last] })),
    ),
  ];
  const searched = shapes.flatMap((shape) =>
    (['li-l1', 'li-l2', 'elbo'] as const).map(
      (id): Scheme => ({
        family: 'Li’s stages',
        settings: `keep ${shape.keep.join(', ')} after ${shape.samples.join(', ')}, ${id}`,
        run: (classes) => liStages({ classes, reading: readings[id] }, shape),
      }),
    ),
  );
  const paper = { keep: [5, 1], samples: [50, 500] };
  return [
    {
      family: 'Li’s stages',
      settings: 'CIFAR-10: keep 5, 1 after 50, 500, li-l1',
      published: true,
      run: (classes) => liStages({ classes, reading: readings['li-l1'] }, paper),
    },
    ...searched,
  ];
}

function tests(plan: Plan): readonly Scheme[] {
  const most = 256;
  const levelsFor: Readonly<Record<string, (picture: number) => readonly Probe[]>> = {
    'random t': (picture) => randomProbes({ plan, seed: seed(picture) }, most),
    'even ln σ': () => planProbes({ ...plan, levels: 16, draws: 16 }),
  };
  const readingFor = (name: string, reading: Reading) =>
    name === 'random t' ? underRandomTime(reading, plan) : reading;
  const searched = [3, 4, 5, 6, 8, 12, 16, 20].flatMap((least) =>
    [0.3, 0.2, 0.1, 0.05, 0.02, 0.01, 0.002].flatMap((cutoff) =>
      Object.entries(levelsFor).flatMap(([name, probesOf]) =>
        (['clark-jaini', 'elbo'] as const).map(
          (id): Scheme => ({
            family: 'Paired tests',
            settings: `from ${least}, p < ${cutoff}, ${name}, ${id}`,
            run: (classes, picture) =>
              pairedTest(
                { classes, reading: readingFor(name, readings[id]), probes: probesOf(picture) },
                { least, most, cutoff },
              ),
          }),
        ),
      ),
    ),
  );
  const paper = { least: 20, most: 2000, cutoff: 2e-3 };
  return [
    {
      family: 'Paired tests',
      settings: 'from 20, at most 2000, p < 0.002, random t, clark-jaini',
      published: true,
      run: (classes, picture) =>
        pairedTest(
          {
            classes,
            reading: underRandomTime(readings['clark-jaini'], plan),
            probes: randomProbes({ plan, seed: seed(picture) }, paper.most),
          },
          paper,
        ),
    },
    ...searched,
  ];
}

function votes(plan: Plan): readonly Scheme[] {
  const probesOf = (picture: number) => randomProbes({ plan, seed: seed(picture) }, 501);
  const shapes = [
    ...[11, 25, 51, 101, 251].map((n) => ({ evaluations: [n], keep: [1] })),
    ...[5, 11, 25].flatMap((first) =>
      [25, 51, 101].flatMap((last) =>
        last > first ? [3, 2].map((kept) => ({ evaluations: [first, last], keep: [kept, 1] })) : [],
      ),
    ),
  ];
  return [
    {
      family: 'Vote stages',
      settings: 'one stage of 51',
      published: true,
      run: (classes, picture) => voteStages({ classes, probes: probesOf(picture) }, { evaluations: [51], keep: [1] }),
    },
    {
      family: 'Vote stages',
      settings: 'one stage of 501',
      published: true,
      run: (classes, picture) => voteStages({ classes, probes: probesOf(picture) }, { evaluations: [501], keep: [1] }),
    },
    ...shapes.map(
      (shape): Scheme => ({
        family: 'Vote stages',
        settings: `keep ${shape.keep.join(', ')} after ${shape.evaluations.join(', ')}`,
        run: (classes, picture) => voteStages({ classes, probes: probesOf(picture) }, shape),
      }),
    ),
  ];
}

/** Published sizes with the released weight; ten survivors end the sifting, so with ten classes there is none. */
function sifts(plan: Plan): readonly Scheme[] {
  const searched = [8, 12, 16].flatMap((coarse) =>
    [8, 16, 32].flatMap((fine) =>
      [3, 10, 20, 40].flatMap((threshold) =>
        [1, 2, 3].map(
          (survivors): Scheme => ({
            family: 'Sift and refine',
            settings: `${coarse} coarse, ${fine} fine, ${threshold} nats a level, ${survivors} survivors`,
            run: (classes) => {
              const sift = planProbes({ ...plan, levels: coarse, draws: 1 });
              const refine = planProbes({ ...plan, levels: fine, draws: 2 })
                .slice(fine)
                .map((probe) => ({ ...probe, draw: probe.draw + 1000 }));
              return siftRefine({ sift, refine, classes, reading: readings.elbo }, { threshold, survivors });
            },
          }),
        ),
      ),
    ),
  );
  const even = (count: number, from: number): readonly Probe[] =>
    Array.from({ length: count }, (_, i) => ({ level: level(0.05 + ((i + 0.5) * 2.95) / count), draw: from + i }));
  return [
    {
      family: 'Sift and refine',
      settings: '50 coarse, 126 fine levels even in σ, 10 survivors, released EDM weight',
      published: true,
      run: (classes) =>
        siftRefine(
          {
            sift: even(50, 0),
            refine: even(126, 50),
            classes,
            reading: underLaw(readings['edm-released'], (sigma) => (50 * sigma) / 2.95),
          },
          { threshold: 5e-4, survivors: 10 },
        ),
    },
    ...searched,
  ];
}

function progressions(plan: Plan): readonly Scheme[] {
  const shapes = [
    { keep: [5, 2, 1], levels: [4, 8, 16] },
    { keep: [5, 2, 1], levels: [4, 8, 36] },
    { keep: [5, 3, 2, 1], levels: [2, 5, 15, 50] },
    { keep: [4, 2, 1], levels: [6, 10, 24] },
    { keep: [3, 1], levels: [6, 26] },
    { keep: [3, 2, 1], levels: [5, 10, 48] },
    { keep: [4, 2, 1], levels: [3, 6, 32] },
  ];
  return shapes.map((shape) => ({
    family: 'Progressive selection',
    settings: `keep ${shape.keep.join(', ')} after ${shape.levels.join(', ')} more`,
    run: (classes) =>
      progressive({ classes, reading: readings.elbo, probes: planProbes({ ...plan, levels: 16, draws: 8 }) }, shape),
  }));
}

function raced(guide: RaceGuide): readonly Scheme[] {
  const risks = [0.3, 0.25, 0.2, 0.15, 0.1, 0.05, 0.02, 0.01];
  const drops = [0.1, 0.05, 0.02, 0.01, 0.005, 0.002, 0.001];
  const lengths = [12, 16, 20, 24, 32, guide.steps.length].filter((length) => length <= guide.steps.length);
  return lengths.flatMap((length) => {
    const short = { ...guide, steps: guide.steps.slice(0, length), weights: guide.weights.slice(0, length) };
    return risks.flatMap((risk) =>
      drops.map((drop) => ({
        family: 'Race, calibrated',
        settings: `risk ${risk}, drop ${drop}, at most ${length} steps`,
        run: (classes: readonly ClassIndex[]) => calibratedRace({ guide: short, classes }, { risk, drop }),
      })),
    );
  });
}

/** Plans of so many levels, with independent draws or with mirrored pairs; the recorded draws end before the budget does. */
function asymptotic(plan: Plan): readonly Scheme[] {
  return [0.1, 0.05, 0.01].flatMap((risk) =>
    [8, 12, 16, 24].flatMap((levels) =>
      [false, true].map(
        (paired): Scheme => ({
          family: 'Race, asymptotic',
          settings: `δ ${risk}, ${levels} levels${paired ? ', pairs' : ''}`,
          run: (classes, picture) => {
            const spread: Plan = { ...plan, levels, ...(paired && { antithetic: true }) };
            const course = { plan: spread, seed: seed(picture), classes, reading: readings.elbo };
            return asymptoticRace(course, { risk, budget: 192 * classes.length });
          },
        }),
      ),
    ),
  );
}
