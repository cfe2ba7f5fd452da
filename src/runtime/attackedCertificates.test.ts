import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { quantised } from '#core/attack/ball.ts';
import { recount } from '#core/attack/recount.ts';
import { smoothedMargin } from '#core/attack/smoothedMargin.ts';
import { spsa } from '#core/attack/spsa.ts';
import { squareAttack } from '#core/attack/squareAttack.ts';
import type { CertifySettings } from '#core/certify/certifySettings.ts';
import { noStanding, standingAfter } from '#core/certify/certifyStanding.ts';
import { defaultCertify } from '#core/certify/defaultCertify.ts';
import { voteOf } from '#core/certify/voteOf.ts';
import { seed } from '#core/units.ts';
import { readLabelled } from './npz/readLabelled.ts';
import { oneAtATime } from './oneAtATime.ts';
import { openDenoiser } from './openDenoiser.ts';
import { ownErrorsBuffer } from './ownErrorsBuffer.ts';
import { parseCard } from './parseCard.ts';

/** The native engine is an optional package. */
const native = await import('onnxruntime-node').catch(() => undefined);
const folder = new URL('../../public/models/tiny/', import.meta.url);
const card = parseCard(JSON.parse(readFileSync(new URL('card.json', folder), 'utf8')));
const digits = readLabelled(readFileSync(new URL('../testdata/digits.npz', import.meta.url)));
const classes = card.classes.map((_, c) => c);
const electorate = { classes: 10, pixels: 64 };
const settings: CertifySettings = {
  ...defaultCertify(seed(11), card.plan.sigmaMax),
  sigma: 0.15,
  n: 90,
  inner: { points: 5, sigmaMax: card.plan.sigmaMax, spacing: 'log', weight: 'uniform', skip: 0 },
};

describe.skipIf(native === undefined)('attacks on a shipped model inside its certified radius', () => {
  it.each([0, 1, 2])('find no flip of digit %i', { timeout: 120_000 }, async (which) => {
    const denoiser = await openDenoiser(native!, readFileSync(new URL('model.onnx', folder)), card, {
      session: { executionProviders: ['cpu'], intraOpNumThreads: 1 },
      queue: oneAtATime(),
      buffer: ownErrorsBuffer(native!),
    });
    const picture = digits.pictures.slice(64 * which, 64 * (which + 1));
    const votesOn = (shown: Uint8Array, key: number, block: number) =>
      voteOf({ ...settings, seed: seed(key) }, denoiser.noised, { picture: shown, classes }, block);
    let standing = noStanding(settings, electorate);
    for (let block = 0; standing.phase !== 'done'; block++) {
      standing = standingAfter(settings, electorate, standing, await votesOn(picture, settings.seed, block));
    }
    const { radius, candidate } = standing;
    expect(radius).toBeGreaterThan(0.1);

    const centre = Float32Array.from(picture, (value) => value / 255);
    const ball = { centre, norm: 'l2', radius } as const;
    const margin = smoothedMargin({ settings, model: denoiser.noised, classes, samples: 3 }, candidate!);
    for (const attack of [
      spsa(margin, { ball, steps: 5, seed: seed(1), pairs: 6, reach: 0.05 }),
      squareAttack(margin, { channels: 1, height: 8, width: 8 }, { ball, steps: 60, seed: seed(2) }),
    ]) {
      let worst: Float32Array = centre;
      for await (const { best } of attack) worst = best.picture;
      const shown = Uint8Array.from(quantised(ball, worst), (value) => Math.round(255 * value));
      const votes = (await Promise.all([0, 1, 2, 3, 4].map((block) => votesOn(shown, 99, block)))).flat();
      expect(recount(votes, candidate!, 10).contradicts).toBe(false);
    }
    await denoiser.release();
  });
});
