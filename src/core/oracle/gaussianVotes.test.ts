import fc from 'fast-check';
import { expect, it } from 'vitest';
import { certifyStanding } from '../certify/certifyStanding.ts';
import { defaultCertify } from '../certify/defaultCertify.ts';
import { normalCdf } from '../math/normal.ts';
import { seed } from '../units.ts';
import { boundaryDistance } from './gaussianAnswers.ts';
import { gaussianVotes } from './gaussianVotes.ts';
import type { GaussianWorld } from './gaussianWorld.ts';

const world: GaussianWorld = {
  means: [
    [-0.5, -0.1],
    [0.5, 0.2],
  ],
  deviations: [0.5, 0.5],
};
const onScale = (picture: Uint8Array): number[] => Array.from(picture, (value) => value / 127.5 - 1);

it('votes with the share that the distance from the boundary gives', () => {
  const n = 4000;
  for (const [picture, sigma] of [
    [Uint8Array.of(110, 128), 0.25],
    [Uint8Array.of(150, 90), 0.1],
    [Uint8Array.of(60, 200), 0.5],
  ] as const) {
    const votes = gaussianVotes(world, { seed: seed(8), sigma }, picture, 0, n);
    const share = votes.filter((vote) => vote === 0).length / n;
    const expected = normalCdf(boundaryDistance(world, onScale(picture), 0, 1) / (2 * sigma));
    expect(Math.abs(share - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / n));
  }
});

it('goes on where it was left', () => {
  const [settings, picture] = [{ seed: seed(8), sigma: 0.25 }, Uint8Array.of(120, 130)];
  const whole = gaussianVotes(world, settings, picture, 0, 60);
  expect([0, 20, 40].flatMap((from) => gaussianVotes(world, settings, picture, from, 20))).toEqual(whole);
});

it('never certifies further than the boundary is away, wherever the picture lies', () => {
  let certified = 0;
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 255 }),
      fc.integer({ min: 0, max: 255 }),
      fc.constantFrom(0.1, 0.25, 0.5),
      fc.integer({ min: 0, max: 1000 }),
      (x, y, sigma, key) => {
        const picture = Uint8Array.of(x, y);
        const settings = { ...defaultCertify(seed(key), 14), sigma, n: 200, mode: 'fixed' as const };
        const votes = gaussianVotes(world, settings, picture, 0, settings.n0 + settings.n);
        const { result } = certifyStanding(settings, { classes: 2, pixels: 2 }, votes);
        const distance = boundaryDistance(world, onScale(picture), 0, 1) / 2;
        if (result?.type !== 'certified') return;
        certified++;
        expect(result.class).toBe(distance > 0 ? 0 : 1);
        expect(result.radius).toBeLessThanOrEqual(Math.abs(distance));
      },
    ),
    { seed: 20, numRuns: 100 },
  );
  expect(certified).toBeGreaterThan(50);
});
