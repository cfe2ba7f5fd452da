import { describe, expect, it } from 'vitest';
import { gaussianNoisedModel } from '../oracle/gaussianNoisedModel.ts';
import { gaussianTable } from '../oracle/gaussianTable.ts';
import type { GaussianWorld } from '../oracle/gaussianWorld.ts';
import { toyPicture, toyWorld } from '../oracle/toyWorld.ts';
import { type Plan, planProbes } from '../scoring/plan.ts';
import { elbo } from '../scoring/readings/elbo.ts';
import { liL2 } from '../scoring/readings/liL2.ts';
import { majorityVote } from '../scoring/readings/majorityVote.ts';
import { viewOfTable } from '../scoring/viewOfTable.ts';
import { seed } from '../units.ts';
import { type EvidenceGains, type EvidenceQuestion, evidencePasses, noGains } from './evidenceGains.ts';
import { evidenceMaps, regionEvidence } from './evidenceMaps.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 6, draws: 4, sigmaMin: 0.25, sigmaMax: 8 };
const question: EvidenceQuestion = {
  picture: Float32Array.from(toyPicture),
  class: 0,
  against: 2,
  plan,
  seed: seed(5),
  reading: elbo,
};
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((all, v) => all + v, 0);
const whole = new Uint8Array(4).fill(1);

async function passesOf(asked: EvidenceQuestion, world = toyWorld, known: EvidenceGains = noGains) {
  const passes: EvidenceGains[] = [];
  for await (const pass of evidencePasses(gaussianNoisedModel(world), asked, known)) passes.push(pass);
  return passes;
}

describe('the maps of two classes', () => {
  const plans: readonly (readonly [string, Plan])[] = [
    ['even levels', plan],
    ['levels of unlike width', { ...plan, spacing: 'linear-sigma' }],
    ['a fresh place in every cell', { ...plan, spacing: 'log-normal', jitter: 'stratified' }],
    ['mirrored noise', { ...plan, antithetic: true }],
  ];
  for (const reading of [elbo, liL2]) {
    it.each(plans)(`add up to the gap of the verdict under ${reading.id} after every pass: %s`, async (_, own) => {
      for (const known of await passesOf({ ...question, plan: own, reading })) {
        const table = gaussianTable(toyWorld, [...question.picture], seed(5), known.probes);
        const gap = viewOfTable(table, own, reading, 2).gaps[0]!;
        const maps = evidenceMaps(known, { plan: own, reading });
        expect(Math.abs(sum(maps.total) - gap.mean)).toBeLessThan(1e-6 * Math.max(1, Math.abs(gap.mean)));
        expect(Math.abs(sum(maps.levels.flatMap((level) => [...level])) - gap.mean)).toBeLessThan(2e-6);
        const region = regionEvidence(known, { plan: own, reading }, whole);
        expect(region.mean).toBeCloseTo(gap.mean, 5);
        expect(region.standardError).toBeCloseTo(gap.standardError, 5);
      }
    });
  }

  it('ask the probes of the run', async () => {
    expect((await passesOf(question)).at(-1)!.probes).toEqual(planProbes(plan, seed(5)));
    expect(await passesOf(question)).toHaveLength(4);
  });

  it('turn their sign with the classes', async () => {
    const one = evidenceMaps((await passesOf(question)).at(-1)!, question);
    const other = evidenceMaps((await passesOf({ ...question, class: 2, against: 0 })).at(-1)!, question);
    for (const [i, v] of one.total.entries()) expect(other.total[i]).toBeCloseTo(-v, 12);
    expect(other.standardError).toEqual(one.standardError);
    expect(other.settled).toEqual(one.settled);
  });

  it('gone on with are those of an unbroken run', async () => {
    const passes = await passesOf(question);
    expect((await passesOf(question, toyWorld, passes[1]!)).at(-1)).toEqual(passes.at(-1));
  });

  it('are refused where a verdict is no sum over pixels', async () => {
    await expect(passesOf({ ...question, reading: majorityVote })).rejects.toThrow(RangeError);
  });
});

it('have the expectation of the closed form, pixel by pixel, within their standard errors', async () => {
  const many = { ...question, plan: { ...plan, draws: 400 } };
  const { total, standardError } = evidenceMaps((await passesOf(many)).at(-1)!, many);
  const s2 = 0.25;
  const bounded = 0.5 * (1 / (s2 + 0.25 ** 2) - 1 / (s2 + 64));
  for (const [i, x] of toyPicture.entries()) {
    const [own, other] = [toyWorld.means[0]![i]!, toyWorld.means[2]![i]!];
    const exact = bounded * ((x - other) ** 2 - (x - own) ** 2);
    // The levels' middles stand for their cells: a hundredth of the gap at six levels.
    expect(Math.abs(total[i]! - exact)).toBeLessThan(4 * standardError[i]! + 0.02);
  }
});

it('half way between the means are noise alone: mirrored probes add up to nought', async () => {
  const picture = Float32Array.from(toyWorld.means[0]!, (m, i) => (m + toyWorld.means[2]![i]!) / 2);
  const halfway = { ...question, picture, plan: { ...plan, draws: 2 } };
  const plain = (await passesOf(halfway)).at(-1)!;
  const mirrored = (await passesOf({ ...halfway, plan: { ...halfway.plan, antithetic: true } })).at(-1)!;
  expect(sum(mirrored.gains.flatMap((gain) => sum(gain)))).toBeCloseTo(0, 5);
  expect(Math.abs(sum(plain.gains.flatMap((gain) => sum(gain))))).toBeGreaterThan(0.01);
});

it('are confined to the patches where the classes differ, and what is left out of them is settled as nothing', async () => {
  const patch = (from: number) => Array.from({ length: 16 }, (_, i) => (i >= from && i < from + 4 ? 0.9 : 0));
  const patches: GaussianWorld = { means: [patch(0), patch(8)], deviations: [0.4, 0.4] };
  const asked = { ...question, picture: Float32Array.from(patch(0)), class: 0, against: 1 };
  const known = (await passesOf(asked, patches)).at(-1)!;
  const { total, settled, levels } = evidenceMaps(known, asked);
  for (let i = 0; i < 16; i++) {
    const inside = i < 4 || (i >= 8 && i < 12);
    if (inside) expect(total[i]).toBeGreaterThan(0.1);
    else expect([total[i], settled[i], ...levels.map((level) => level[i])]).toEqual(new Array(8).fill(0));
  }
  const inside = Uint8Array.from({ length: 16 }, (_, i) => (i < 4 || (i >= 8 && i < 12) ? 1 : 0));
  expect(regionEvidence(known, asked, inside).mean).toBeCloseTo(sum(total), 9);
  expect(
    regionEvidence(
      known,
      asked,
      inside.map((v) => 1 - v),
    ).mean,
  ).toBe(0);
});

describe('the interval of a pixel, over seeds', () => {
  /** By so many draws that what they leave open is a twentieth of the intervals. */
  const truthOf = async (own: Plan) => {
    const many = (await passesOf({ ...question, plan: { ...own, draws: 1000 }, seed: seed(2 ** 40) })).at(-1)!;
    return evidenceMaps(many, { plan: { ...own, draws: 1000 }, reading: elbo }).total;
  };

  // Binomial over 200 seeds: 95 % less 3 standard deviations is 90.4 %, and all of them have a chance of 1 in 29,000.
  it.each([
    [16, 2],
    [8, 2],
  ])('covers what endlessly many draws would give in 95 of 100 cases: %i levels of %i draws', async (levels, draws) => {
    const own = { ...plan, levels, draws };
    const truth = await truthOf(own);
    const covered = new Float64Array(4);
    for (let s = 0; s < 200; s++) {
      const known = (await passesOf({ ...question, plan: own, seed: seed(s) })).at(-1)!;
      for (let i = 0; i < 4; i++) {
        const { low, high } = regionEvidence(
          known,
          { plan: own, reading: elbo },
          Uint8Array.from([0, 1, 2, 3], (j) => (j === i ? 1 : 0)),
        );
        if (low <= truth[i]! && truth[i]! <= high) covered[i]! += 1;
      }
    }
    for (const count of covered) {
      expect(count).toBeGreaterThanOrEqual(0.904 * 200);
      expect(count).toBeLessThan(200);
    }
  });
});
