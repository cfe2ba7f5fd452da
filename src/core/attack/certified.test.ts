import { expect, test } from 'vitest';
import type { CertifySettings } from '../certify/certifySettings.ts';
import { certifyStanding } from '../certify/certifyStanding.ts';
import { defaultCertify } from '../certify/defaultCertify.ts';
import { voteOf } from '../certify/voteOf.ts';
import { gaussianNoisedModel } from '../oracle/gaussianNoisedModel.ts';
import type { GaussianWorld } from '../oracle/gaussianWorld.ts';
import { seed } from '../units.ts';
import { quantised } from './ball.ts';
import { recount } from './recount.ts';
import { smoothedMargin } from './smoothedMargin.ts';
import { spsa } from './spsa.ts';
import { squareAttack } from './squareAttack.ts';

// Two classes of equal width on 4×4 pictures: the smoothed classifier's plane is the Bayes plane, so the distance to it is
// known, and a certificate that claims more is wrong.
const SIDE = 4;
const frame = { channels: 1, height: SIDE, width: SIDE };
const world: GaussianWorld = {
  means: [0.25, -0.25].map((m) => Array.from({ length: SIDE * SIDE }, (_, i) => (i % SIDE < 2 ? m : -m))),
  deviations: [0.3, 0.3],
};
const model = gaussianNoisedModel(world);
const classes = [0, 1];
const bytes = Uint8Array.from(world.means[0]!, (mean, i) => Math.round(127.5 * (1 + 0.5 * mean) + 3 * Math.sin(i)));
const picture = Float32Array.from(bytes, (value) => value / 255);
/** μ·x / ‖μ‖ with ‖μ‖ = 1, halved for [0, 1] units. */
const exact = world.means[0]!.reduce((sum, mean, i) => sum + mean * (2 * picture[i]! - 1), 0) / 2;

const settings: CertifySettings = {
  ...defaultCertify(seed(3), 3),
  n0: 10,
  n: 300,
  inner: { points: 4, sigmaMax: 3, spacing: 'log', weight: 'uniform', skip: 0 },
};
const votesOn = async (shown: Uint8Array, key: number, count: number) => {
  const votes: number[] = [];
  for (let block = 0; votes.length < count; block++) {
    votes.push(...(await voteOf({ ...settings, seed: seed(key) }, model, { picture: shown, classes }, block)));
  }
  return votes;
};
const bytesOf = (values: Float32Array) => Uint8Array.from(values, (value) => Math.round(255 * value));

const attacks = {
  spsa: (radius: number) =>
    spsa(margin, { ball: { centre: picture, norm: 'l2', radius }, steps: 25, seed: seed(8), pairs: 12, reach: 0.02 }),
  square: (radius: number) =>
    squareAttack(margin, frame, { ball: { centre: picture, norm: 'l2', radius }, steps: 200, seed: seed(9) }),
};
const margin = smoothedMargin({ settings, model, classes, samples: 8 }, 0);

test.each(['spsa', 'square'] as const)(
  '%s inside a certified radius finds no flip, and outside the exact one it does',
  async (name) => {
    const standing = certifyStanding(settings, { classes: 2, pixels: 16 }, await votesOn(bytes, settings.seed, 310));
    expect(standing.result).toMatchObject({ type: 'certified', class: 0 });
    const { radius } = standing;
    expect(radius).toBeGreaterThan(0.3 * exact);
    expect(radius).toBeLessThanOrEqual(exact);
    const attacked = async (reach: number) => {
      let best: Float32Array = picture;
      for await (const step of attacks[name](reach)) best = step.best.picture;
      return recount(
        await votesOn(bytesOf(quantised({ centre: picture, norm: 'l2', radius: reach }, best)), 77, 100),
        0,
        2,
      );
    };
    expect(await attacked(radius)).toMatchObject({ contradicts: false });
    // The same attacks and the same votes do see a flip where there is one.
    expect(await attacked(3 * exact)).toMatchObject({ leader: 1, contradicts: true });
  },
);

test('a close vote contradicts nothing, a clear one does, and a clear one for the certified class does not', () => {
  const of = (rival: number, all: number) => Array.from({ length: all }, (_, i) => (i < rival ? 1 : 0));
  expect(recount(of(60, 100), 0, 3)).toEqual({ leader: 1, counts: [40, 60, 0], contradicts: false });
  expect(recount(of(90, 100), 0, 3)).toMatchObject({ leader: 1, contradicts: true });
  expect(recount(of(90, 100), 1, 3)).toMatchObject({ leader: 1, contradicts: false });
  // Clopper–Pearson for unanimity: α^(1/n) > ½ takes 30 votes at α = 10⁻⁹.
  expect(recount(of(29, 29), 0, 2).contradicts).toBe(false);
  expect(recount(of(30, 30), 0, 2).contradicts).toBe(true);
});
