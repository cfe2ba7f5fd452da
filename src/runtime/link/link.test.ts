import fc from 'fast-check';
import { deflateSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { defaultCertify } from '#core/certify/defaultCertify.ts';
import { isFault } from '#core/fault.ts';
import { deciders } from '#core/scoring/deciders.ts';
import { append, type ErrorTable, emptyTable } from '#core/scoring/errorTable.ts';
import type { Outcome } from '#core/scoring/outcome.ts';
import { type Plan, planProbes } from '#core/scoring/plan.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import { readingOf, readings } from '#core/scoring/readings.ts';
import type { RunSummary } from '#core/scoring/runSummary.ts';
import { summarise } from '#core/scoring/summarise.ts';
import { seed } from '#core/units.ts';
import { toBase64Url } from '../base64.ts';
import { byteWriter } from './byteWriter.ts';
import { decodeLink } from './decodeLink.ts';
import { encodeLink } from './encodeLink.ts';
import { checksum } from './envelope.ts';
import { encodePayload } from './payload.ts';
import type { SharedCertificate, SharedRun } from './sharedRun.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 24, draws: 2, sigmaMin: 0.1, sigmaMax: 3 };

/** Errors like those of a trained model: they grow with the noise, and classes differ by a few percent to a few times. */
function tableOf(plan: Plan, classes: number, probes: number, random: () => number): ErrorTable {
  const gains = Array.from({ length: classes }, () => 1 + 3 * random() ** 2);
  return planProbes(plan, seed(5))
    .slice(0, probes)
    .reduce(
      (table, probe) => {
        const common = (0.6 + random()) * Math.min(1, probe.level ** 1.5);
        const squared = Float32Array.from(gains, (gain) => common * gain * (0.98 + 0.04 * random()));
        const question = { probes: [probe], classes: gains.map((_, c) => c) };
        return append(table, question, { squared, absolute: squared.map(Math.sqrt) });
      },
      emptyTable(classes, 784),
    );
}

const mulberry = (start: number) => {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
};

function runOf(summary: RunSummary | undefined, change: Partial<SharedRun> = {}): SharedRun {
  return {
    model: { id: 'fashion-mnist', sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' },
    reading: 'elbo',
    plan,
    seed: seed(20_251),
    fingerprint: 'onnxruntime 1.30.0 wasm',
    view: { reference: undefined, pins: [], embed: false },
    summary,
    picture: undefined,
    ...change,
  };
}

const readingIds: readonly ReadingId[] = ['elbo', 'li-l2', 'li-l1', 'vote'];

/** Every kind of plan, but for its numbers. */
const anyShape = fc
  .record(
    {
      spacing: fc.constantFrom<Plan['spacing']>('log-uniform', 'uniform-t', 'log-normal', 'linear-sigma', 'importance'),
      jitter: fc.constantFrom('stratified' as const, 'random' as const),
      antithetic: fc.constant(true as const),
    },
    { requiredKeys: ['spacing'] },
  )
  .map((shape) =>
    shape.spacing === 'importance' ? { ...shape, density: { levels: [0.1, 0.7, 9], density: [0, 3.3, 1] } } : shape,
  );

/** Every kind of run: any plan and seed, stopped anywhere, any reading, with and without a picture. */
const anyRun = fc
  .record({
    levels: fc.integer({ min: 1, max: 40 }),
    draws: fc.integer({ min: 1, max: 3 }),
    low: fc.double({ min: 1e-3, max: 1, noNaN: true }),
    ratio: fc.double({ min: 1.5, max: 1e3, noNaN: true }),
    classes: fc.integer({ min: 2, max: 12 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    start: fc.nat(),
    seed: fc.maxSafeNat(),
    reading: fc.constantFrom(...readingIds),
    fingerprint: fc.string({ unit: 'grapheme', maxLength: 40 }),
    reference: fc.option(fc.nat(11), { nil: undefined }),
    pins: fc.array(fc.nat(11), { maxLength: 6 }),
    embed: fc.boolean(),
    shape: anyShape,
    side: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    bare: fc.boolean(),
  })
  .map(
    ({
      levels,
      draws,
      low,
      ratio,
      classes,
      share,
      start,
      seed: stream,
      reading,
      fingerprint,
      side,
      bare,
      shape,
      ...view
    }) => {
      const range =
        shape.spacing === 'log-uniform' ? { sigmaMin: low, sigmaMax: low * ratio } : { sigmaMin: 0.1, sigmaMax: 10 };
      const plan: Plan = { ...shape, levels, draws, ...range };
      const random = mulberry(start);
      const table = tableOf(plan, classes, Math.floor(share * levels * draws), random);
      const data = side === undefined ? undefined : Uint8Array.from({ length: side * side * 3 }, () => 256 * random());
      return runOf(
        bare ? undefined : summarise(table, plan, readingOf(reading, { levels: [0.1, 3], weights: [1, 1] })),
        {
          reading,
          plan,
          seed: seed(stream),
          fingerprint,
          view,
          picture: data && { width: side!, height: side!, channels: 3, data },
        },
      );
    },
  );

/** The fault of a text that is no link; anything that is not a fault fails the test. */
function faultOf(text: string): string {
  try {
    decodeLink(text);
    return 'none';
  } catch (error) {
    if (isFault(error)) return error.code;
    throw error;
  }
}

/** A link whose checksum fits, whatever it says. */
const sealed = (payload: Uint8Array) => {
  const packed = deflateSync(payload);
  return `#1.${checksum(packed)}.${toBase64Url(packed)}`;
};

describe('a link that comes back', () => {
  it('says what it was told, but for the stated rounding', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const { summary, ...rest } = decodeLink(encodeLink(run));
        const { summary: sent, ...sentRest } = run;
        expect(rest).toEqual(sentRest);
        expect(summary === undefined).toBe(sent === undefined);
        if (summary && sent) expectRounded(summary, sent);
      }),
      { numRuns: 200 },
    );
  });

  it('is the same link when it is encoded again', () => {
    fc.assert(
      fc.property(anyRun, (run) => {
        const link = encodeLink(run);
        expect(decodeLink(encodeLink(decodeLink(link)))).toEqual(decodeLink(link));
      }),
      { numRuns: 50 },
    );
  });

  it('says by what a run was decided, and how that ended', () => {
    const outcomes: readonly (Outcome | undefined)[] = [
      undefined,
      { verdict: 3, settled: false },
      { verdict: 0, settled: true, claim: { kind: 'guaranteed', risk: 0.05 } },
      { verdict: 2, settled: true, claim: { kind: 'asymptotic', risk: 0.05 } },
      { verdict: 9, settled: true, claim: { kind: 'calibrated', risk: 0.01 } },
      { verdict: 1, settled: false, claim: { kind: 'per-test', risk: 0.002 } },
    ];
    for (const { id, presets } of Object.values(deciders)) {
      for (const outcome of outcomes) {
        const decider = { id, preset: presets.at(-1)!.name, risk: 0.1 };
        const course = { decider, decidedBy: 'z-mean', budget: 480, outcome } as const;
        expect(decodeLink(encodeLink(runOf(undefined, { course }))).course).toEqual(course);
      }
    }
    expect(decodeLink(encodeLink(runOf(undefined)))).not.toHaveProperty('course');
  });

  it('holds the certificate of its picture', () => {
    const settings = { ...defaultCertify(seed(9), 80), goal: 0.3 };
    const certificate: SharedCertificate = {
      settings,
      engine: 'onnxruntime 1.30.0 wasm',
      selection: [1, 9, 0],
      estimation: [10, 190, 0],
      stopped: true,
      result: { type: 'certified', class: 1, radius: 0.123456 },
    };
    const data = new Uint8Array(12).fill(7);
    const run = runOf(undefined, { certificate, picture: { width: 2, height: 2, channels: 3, data } });
    expect(decodeLink(encodeLink(run))).toEqual(run);
    expect(encodeLink(run).length - encodeLink({ ...run, certificate: undefined }).length).toBeLessThan(150);
    expect(decodeLink(encodeLink(runOf(undefined)))).not.toHaveProperty('certificate');
  });

  it('may have lost its #', () => {
    const link = encodeLink(runOf(undefined));
    expect(decodeLink(link.slice(1))).toEqual(decodeLink(link));
  });
});

function expectRounded(seen: RunSummary, sent: RunSummary): void {
  const { scores, lead, ...exact } = sent.standing;
  expect(seen.standing).toMatchObject(exact);
  expect(seen.standing.scores).toEqual(scores.map(Math.fround));
  expect(seen.standing.lead).toEqual(
    lead.map((gap) => Object.fromEntries(Object.entries(gap).map(([key, value]) => [key, Math.fround(value)]))),
  );
  const { leader } = sent.standing;
  const largest = largestOf(sent.errors.flatMap(({ points }) => points.map(({ standardError }) => standardError)));
  const largestPaired = largestOf(sent.pairedErrors.flat());
  for (const [c, { points }] of sent.errors.entries()) {
    expect(seen.errors[c]!.points.map(({ level, n }) => ({ level, n }))).toEqual(
      points.map(({ level, n }) => ({ level, n })),
    );
    for (const [i, { level, mean, standardError }] of points.entries()) {
      const atLevel = sent.errors.map((other) => other.points.find((point) => point.level === level)!.mean);
      const scale = Math.max(...atLevel.map((other) => Math.abs(other - atLevel[leader]!)));
      expect(Math.abs(seen.errors[c]!.points[i]!.mean - mean)).toBeLessThanOrEqual(scale / 65_000 + mean * 2 ** -23);
      expectSpread(seen.errors[c]!.points[i]!.standardError, standardError, largest);
      expectSpread(seen.pairedErrors[c]![i]!, sent.pairedErrors[c]![i]!, largestPaired);
    }
  }
}

const largestOf = (values: readonly number[]) => Math.max(0, ...values.filter(Number.isFinite));

function expectSpread(seen: number, sent: number, largest: number): void {
  if (Number.isNaN(sent)) expect(seen).toBeNaN();
  else if (sent === 0) expect(seen).toBe(0);
  else expect(Math.abs(seen / Math.max(sent, largest * 2 ** -20) - 1)).toBeLessThan(0.028);
}

it('reads links as they were made before plans had shapes', () => {
  const out = byteWriter();
  out.byte(0);
  out.text('tiny');
  out.bytes(new Uint8Array(32));
  out.byte(3);
  out.whole(24);
  out.whole(2);
  out.float64(0.1);
  out.float64(3);
  out.whole(7);
  out.text('onnxruntime 1.30.0 wasm');
  out.whole(0);
  const old = sealed(out.done());
  expect(decodeLink(old)).toEqual({
    model: { id: 'tiny', sha256: '0'.repeat(64) },
    reading: 'vote',
    plan,
    seed: 7,
    fingerprint: 'onnxruntime 1.30.0 wasm',
    view: { reference: undefined, pins: [], embed: false },
    summary: undefined,
    picture: undefined,
  });
});

describe('the length of a link', () => {
  it('stays below 2,000 characters for 10 classes at 24 levels', () => {
    for (let start = 0; start < 20; start++) {
      const summary = summarise(tableOf(plan, 10, 48, mulberry(start)), plan, readings.elbo);
      expect(encodeLink(runOf(summary, { view: { reference: 3, pins: [1, 2], embed: false } })).length).toBeLessThan(
        2000,
      );
    }
  });

  it('has its limit said when it is passed', () => {
    const random = mulberry(1);
    const data = Uint8Array.from({ length: 256 * 256 }, () => 256 * random());
    const picture = { width: 256, height: 256, channels: 1, data } as const;
    expect(() => encodeLink(runOf(undefined, { picture }))).toThrow(/too large/);
  });
});

describe('a text that is no link', () => {
  it('is refused with a fault, whatever it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary-ascii' }), fc.base64String()), (text) => {
        expect(faultOf(text)).toMatch(/^link-/);
        expect(faultOf(`#1.${text}`)).toMatch(/^link-/);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['', 'link-damaged'],
    ['#', 'link-damaged'],
    ['#example', 'link-damaged'],
    ['#1.aaaaaaaa.', 'link-damaged'],
    ['#0.aaaaaaaa.AAAA', 'link-damaged'],
    ['#2.aaaaaaaa.AAAA', 'link-from-the-future'],
    ['#01.aaaaaaaa.AAAA', 'link-damaged'],
    [`#1.aaaaaaaa.${'A'.repeat(65_536)}`, 'link-too-large'],
  ])('%.20s is %s', (text, code) => {
    expect(faultOf(text)).toBe(code);
  });
});

describe('a damaged link', () => {
  const link = encodeLink(runOf(summarise(tableOf(plan, 10, 48, mulberry(3)), plan, readings.elbo)));

  it('U12: is noticed wherever it is cut', () => {
    for (let length = 0; length < link.length; length++) expect(faultOf(link.slice(0, length))).toBe('link-damaged');
  });

  it('is noticed whichever letter is changed', () => {
    fc.assert(
      fc.property(fc.nat(link.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, letter) => {
        fc.pre(link[at] !== letter);
        const changed = link.slice(0, at) + letter + link.slice(at + 1);
        fc.pre(changed !== link);
        expect(faultOf(changed)).toMatch(/^link-/);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a forged link', () => {
  it('is a fault or a run whose every field is in range, whatever its payload', () => {
    const shaped: Plan = {
      ...plan,
      spacing: 'importance',
      jitter: 'stratified',
      density: { levels: [0.1, 0.7, 9], density: [0, 3.3, 1] },
    };
    const [genuine, other] = [plan, shaped].map((each) =>
      encodePayload(runOf(summarise(tableOf(each, 4, 48, mulberry(5)), each, readings.elbo), { plan: each })),
    ) as [Uint8Array, Uint8Array];
    const forged = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.tuple(fc.nat(genuine.length - 1), fc.nat(255)).map(([at, value]) => genuine.with(at, value)),
      fc.tuple(fc.nat(other.length - 1), fc.nat(255)).map(([at, value]) => other.with(at, value)),
      fc.nat(genuine.length).map((length) => genuine.slice(0, length)),
      fc.uint8Array({ minLength: 1, maxLength: 9 }).map((more) => Uint8Array.from([...genuine, ...more])),
    );
    fc.assert(
      fc.property(forged, (payload) => {
        const link = sealed(payload);
        const code = faultOf(link);
        if (code !== 'none') expect(code).toMatch(/^link-/);
        else expectInRange(decodeLink(link));
      }),
      { numRuns: 1000 },
    );
  });

  it('is refused when its packed data is no deflate stream', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 300 }), (packed) => {
        expect(faultOf(`#1.${checksum(packed)}.${toBase64Url(packed)}`)).toMatch(/^link-/);
      }),
      { numRuns: 200 },
    );
  });

  it('that unpacks to a thousand times its size is stopped', () => {
    const bomb = deflateSync(new Uint8Array(4_000_000));
    const text = `#1.${checksum(bomb)}.${toBase64Url(bomb)}`;
    expect(text.length).toBeLessThan(65_536);
    expect(faultOf(text)).toBe('link-too-large');
  });

  it('U11: names a field that is out of range, and the range', () => {
    const out = byteWriter();
    out.byte(0);
    out.text('fashion-mnist');
    out.bytes(new Uint8Array(32));
    out.byte(0);
    out.whole(4000);
    expect(() => decodeLink(sealed(out.done()))).toThrow('The link asks for noise levels 4000; allowed is 1 to 256.');
  });
});

function expectInRange({ plan, seed: stream, summary, picture, view }: SharedRun): void {
  expect(plan.levels * plan.draws).toBeLessThanOrEqual(256 * 1024);
  expect(plan.sigmaMin).toBeLessThan(plan.sigmaMax);
  expect(Number.isSafeInteger(stream) && stream >= 0).toBe(true);
  expect(view.pins.length).toBeLessThanOrEqual(64);
  if (picture) expect(picture.data).toHaveLength(picture.width * picture.height * picture.channels);
  const points = summary?.errors.flatMap((curve) => curve.points) ?? [];
  const possible = points.every(
    ({ mean, standardError: e }) => mean >= 0 && (Number.isNaN(e) || (e >= 0 && e < Infinity)),
  );
  expect(possible).toBe(true);
}
