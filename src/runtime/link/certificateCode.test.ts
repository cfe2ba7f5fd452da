import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CertifySettings } from '#core/certify/certifySettings.ts';
import { certifyStanding, stopped } from '#core/certify/certifyStanding.ts';
import { defaultCertify } from '#core/certify/defaultCertify.ts';
import { isFault } from '#core/fault.ts';
import { seed } from '#core/units.ts';
import { byteReader } from './byteReader.ts';
import { byteWriter } from './byteWriter.ts';
import { readCertificate, writeCertificate } from './certificateCode.ts';
import type { SharedCertificate } from './sharedRun.ts';

const usual = defaultCertify(seed(7), 80);

const encoded = (certificate: SharedCertificate): Uint8Array => {
  const out = byteWriter();
  writeCertificate(out, certificate);
  return out.done();
};

function decoded(bytes: Uint8Array): SharedCertificate {
  const from = byteReader(bytes);
  const certificate = readCertificate(from);
  from.end();
  return certificate;
}

/** The fault of bytes that are no certificate; anything that is not a fault fails the test. */
function faultOf(bytes: Uint8Array): string {
  try {
    decoded(bytes);
    return 'none';
  } catch (error) {
    if (isFault(error)) return error.message;
    throw error;
  }
}

/** The certificate that votes amount to, stopped after the last. */
function certificateOf(settings: CertifySettings, votes: readonly number[], classes: number): SharedCertificate {
  const before = certifyStanding(settings, { classes, pixels: 784 }, votes);
  const { selection, estimation, result } = stopped(before);
  return {
    settings,
    engine: 'ort 1.30 wasm',
    selection,
    estimation,
    stopped: before !== stopped(before),
    result: result!,
  };
}

const anySettings = fc
  .record({
    variant: fc.constantFrom<CertifySettings['variant']>(
      'apndc-correct',
      'apndc-ensemble',
      'apndc-correct-class',
      'epndc',
    ),
    mode: fc.constantFrom<CertifySettings['mode']>('anytime', 'fixed'),
    sigma: fc.double({ min: 0.01, max: 1, noNaN: true }),
    alpha: fc.double({ min: 1e-9, max: 0.5, noNaN: true }),
    n0: fc.integer({ min: 1, max: 20 }),
    n: fc.integer({ min: 1, max: 60 }),
    goal: fc.option(fc.double({ min: 0, max: 2, noNaN: true }), { nil: undefined }),
    seed: fc.maxSafeNat(),
    block: fc.integer({ min: 1, max: 32 }),
    spacing: fc.constantFrom<CertifySettings['inner']['spacing']>('log', 'linear'),
    weight: fc.constantFrom<CertifySettings['inner']['weight']>('uniform', 'edm', 'edm-released', 'elbo'),
    levels: fc.integer({ min: 1, max: 40 }),
    skip: fc.integer({ min: 1, max: 5 }),
    sift: fc.option(fc.constantFrom({ levels: 3, keep: 1 }, { levels: 8, keep: 3 }), { nil: undefined }),
  })
  .map(
    ({ goal, spacing, weight, levels, skip, sift, seed: stream, ...rest }): CertifySettings => ({
      ...rest,
      seed: seed(stream),
      ...(goal !== undefined && { goal }),
      inner: {
        spacing,
        weight,
        sigmaMax: 80,
        points: levels + 1 + skip,
        skip,
        ...(sift && levels > sift.levels && { sift }),
      },
    }),
  );

const agreed = new Array<number>(usual.n0 + 200).fill(2);

describe('a certificate in a link', () => {
  it('comes back as it was, whatever was asked and however it ended', () => {
    const votes = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.nat(2)), { maxLength: 90 });
    fc.assert(
      fc.property(anySettings, votes, (settings, votes) => {
        const certificate = certificateOf(settings, votes, 3);
        expect(decoded(encoded(certificate))).toEqual(certificate);
      }),
      { numRuns: 300 },
    );
  });

  it('costs a hundred bytes and a count for every class', () => {
    const certificate = certificateOf(usual, agreed, 10);
    expect(certificate.result).toMatchObject({ type: 'certified', class: 2 });
    expect(encoded(certificate).length).toBeLessThan(120);
  });
});

describe('a forged certificate', () => {
  const genuine = certificateOf(usual, agreed, 4);
  const bytes = encoded(genuine);

  it('is a fault, or one whose counts fit its settings, whatever its bytes', () => {
    const forged = fc.oneof(
      fc.uint8Array({ maxLength: 200 }),
      fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)).map(([at, value]) => bytes.with(at, value)),
      fc.nat(bytes.length - 1).map((length) => bytes.slice(0, length)),
    );
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    fc.assert(
      fc.property(forged, (forgery) => {
        const said = faultOf(forgery);
        if (said !== 'none') {
          expect(said).toMatch(/^The link /);
          return;
        }
        const { settings, selection, estimation, result } = decoded(forgery);
        expect(sum(selection)).toBeLessThanOrEqual(settings.n0);
        expect(sum(estimation)).toBeLessThanOrEqual(settings.n);
        if (result.type === 'certified') expect(result.radius).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it.each<[string, Partial<SharedCertificate>, RegExp]>([
    ['more votes than were asked for', { estimation: [0, 0, 900, 101] }, /other votes/],
    ['an estimate before a choice', { selection: [0, 0, 9, 0] }, /other votes/],
    ['a class that was not chosen', { result: { type: 'certified', class: 1, radius: 0.1 } }, /not chosen/],
    ['a radius from no votes', { estimation: [0, 0, 0, 0] }, /not chosen/],
    ['noise beyond its highest level', { settings: { ...usual, sigma: 60 } }, /cannot be/],
    ['too many noisings at once', { settings: { ...usual, block: 1000 } }, /too much at once/],
    ['a negative radius', { result: { type: 'certified', class: 2, radius: -1 } }, /radius -1/],
  ])('with %s is refused', (_, change, why) => {
    expect(faultOf(encoded({ ...genuine, ...change }))).toMatch(why);
  });
});
