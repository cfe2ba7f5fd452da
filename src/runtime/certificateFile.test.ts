import { describe, expect, it } from 'vitest';
import { type Certificate, resultOf, standingOf } from '#core/certify/certificate.ts';
import { stopped } from '#core/certify/certifyStanding.ts';
import { defaultCertify } from '#core/certify/defaultCertify.ts';
import { isFault } from '#core/fault.ts';
import { seed } from '#core/units.ts';
import { claimOf, readCertificate, writeCertificate } from './certificateFile.ts';

/** A certificate with what its votes amount to. */
function certificateOf(change: Partial<Omit<Certificate, 'result'>>): Certificate {
  const begun: Certificate = {
    model: { id: 'toy', sha256: '0f'.repeat(32), title: 'Toy', classes: ['cat', 'dog', 'owl'] },
    engine: 'onnxruntime 1 wasm',
    picture: { name: 'a.png', width: 2, height: 2, channels: 1, data: Uint8Array.of(0, 17, 128, 255) },
    settings: { ...defaultCertify(seed(3), 9), mode: 'fixed', n0: 10, n: 90, alpha: 0.001 },
    votes: new Array<number>(100).fill(1),
    stopped: false,
    result: { type: 'unfinished' },
    ...change,
  };
  const standing = standingOf(begun);
  return { ...begun, result: resultOf(begun.stopped ? stopped(standing) : standing, begun.picture) };
}

const certificate = certificateOf({});
const file = (of: Certificate) => JSON.parse(writeCertificate(of));
const votes = (...runs: readonly (readonly [number, number])[]) =>
  Buffer.from(runs.flatMap(([vote, times]) => new Array<number[]>(times).fill([vote & 255, vote >>> 8]).flat()));

/** The message of the fault that a file meets. */
function complaint(value: unknown): string {
  try {
    readCertificate(value);
  } catch (error) {
    if (isFault(error) && error.code === 'data-invalid' && error.remedy !== undefined) return error.message;
    throw error;
  }
  return 'no complaint';
}

describe('a certificate that was written', () => {
  it.each([
    ['proven', certificate],
    ['abstained', certificateOf({ votes: Array.from({ length: 100 }, (_, i) => i % 2) })],
    ['unfinished', certificateOf({ votes: [1, 1, 1] })],
    ['without a vote', certificateOf({ votes: [] })],
    ['stopped', certificateOf({ votes: certificate.votes.slice(0, 60), stopped: true })],
    [
      'stopped with a radius',
      certificateOf({
        settings: { ...certificate.settings, mode: 'anytime' },
        votes: certificate.votes.slice(0, 60),
        stopped: true,
      }),
    ],
  ])('is read as it was: %s', (_, each) => {
    expect(readCertificate(file(each))).toEqual(each);
  });

  it('says what is proven, where, how surely and from how many votes', () => {
    // 90 of 90: σ·Φ⁻¹(0.001^(1/90)) = 0.25 · 1.44747, less the slack of the sampler.
    expect(certificate.result).toMatchObject({ type: 'certified', class: 1, radius: { resolution: [1, 2, 2] } });
    const { value } = (certificate.result as Extract<Certificate['result'], { type: 'certified' }>).radius;
    expect(value).toBeLessThan(0.3619);
    expect(value).toBeGreaterThan(0.3615);
    expect(claimOf(certificate)).toBe(
      `Every picture within ℓ2 distance ${value} (of [0,1] pixels at 2×2) of this one is also called dog by the ` +
        'smoothed classifier, with confidence 99.9 %: proven from 100 noisy votes.',
    );
    expect(file(certificate).counts).toMatchObject({ selection: [0, 10, 0], estimation: [0, 90, 0] });
  });

  it('claims nothing before its end', () => {
    expect(claimOf(certificateOf({ votes: [1] }))).toContain('nothing is claimed');
    const even = certificateOf({ votes: Array.from({ length: 100 }, (_, i) => i % 2) });
    expect(claimOf(even)).toBe('Nothing is certified: no class was shown to have a majority of the noisy votes.');
  });
});

describe('an edited certificate is refused', () => {
  const good = file(certificate);
  const radius = good.result.radius;
  it.each([
    ['a larger radius', { result: { ...good.result, radius: { ...radius, value: radius.value + 1e-6 } } }],
    ['a smaller radius', { result: { ...good.result, radius: { ...radius, value: 0.1 } } }],
    ['another class', { result: { ...good.result, class: 2 } }],
    ['another resolution', { result: { ...good.result, radius: { ...radius, resolution: [3, 224, 224] } } }],
    ['a smaller α', { settings: { ...good.settings, alpha: 1e-6 } }],
    ['more noise', { settings: { ...good.settings, sigma: 0.5 } }],
    ['votes fixed later', { settings: { ...good.settings, n: 89 } }],
    ['more votes for selection', { settings: { ...good.settings, n0: 11, n: 89 } }],
    ['a vote for another class', { votes: votes([1, 99], [0, 1]).toString('base64') }],
    ['a vote left out', { votes: votes([1, 99]).toString('base64') }],
    ['the name of a result', { result: { type: 'abstained', reason: 'no-majority' } }],
  ])('%s', (_, change) => {
    expect(complaint({ ...good, ...change })).toMatch(/is not what its votes prove|no more than n0 \+ n/);
  });

  it('votes after its end', () => {
    const early = file(
      certificateOf({
        settings: { ...certificate.settings, mode: 'anytime', goal: 0.05 },
        votes: certificate.votes.slice(0, 35),
      }),
    );
    expect(early.result.type).toBe('certified');
    expect(complaint({ ...early, votes: votes([1, 40]).toString('base64') })).toContain('its run ended after');
  });
});

describe('a hostile file is refused', () => {
  const good = file(certificate);
  it.each([
    ['nothing', undefined, 'certificate: it must be an object'],
    ['another format', { ...good, format: 2 }, 'format must be 1'],
    ['no votes', { ...good, votes: undefined }, 'votes must be base64'],
    ['votes that are no base64', { ...good, votes: '%%' }, 'votes must be base64'],
    ['half a vote', { ...good, votes: 'AAAA' }, 'votes must be 16-bit votes'],
    ['a vote for a class that is none', { ...good, votes: votes([1, 99], [3, 1]).toString('base64') }, 'its classes'],
    ['more votes than there are', { ...good, votes: votes([1, 101]).toString('base64') }, 'no more than n0 + n'],
    ['pixels that are missing', { ...good, picture: { ...good.picture, width: 3 } }, 'must have all its pixels'],
    ['a picture too large', { ...good, picture: { ...good.picture, width: 1e9 } }, 'picture.width'],
    ['no noise', { ...good, settings: { ...good.settings, sigma: 0 } }, 'settings.sigma'],
    ['α above ½', { ...good, settings: { ...good.settings, alpha: 0.6 } }, 'settings.alpha'],
    ['samples without end', { ...good, settings: { ...good.settings, n: 1e12 } }, 'settings.n must be'],
    [
      'levels below the noise',
      { ...good, settings: { ...good.settings, inner: { ...good.settings.inner, sigmaMax: 0.5 } } },
      'levels above twice',
    ],
    [
      'a norm that nothing was proven in',
      { ...good, result: { ...good.result, radius: { ...good.result.radius, norm: 'linf' } } },
      'must be l2',
    ],
    [
      'a domain that nothing was proven in',
      { ...good, result: { ...good.result, radius: { ...good.result.radius, domain: '[0,255]' } } },
      'must be [0,1]',
    ],
    ['a model with one class', { ...good, model: { ...good.model, classes: ['cat'] } }, 'model.classes'],
    ['a name from another folder', { ...good, model: { ...good.model, id: '../toy' } }, 'model.id'],
    ['a result of another kind', { ...good, result: { type: 'sure' } }, 'result.type'],
  ])('%s', (_, value, words) => {
    expect(complaint(value)).toContain(words);
  });
});

it('carries what must stand beside its model’s results, and is read without it', () => {
  const noticed = JSON.parse(writeCertificate(certificate, 'Not for diagnosis.'));
  expect(noticed.notice).toBe('Not for diagnosis.');
  expect(readCertificate(noticed)).toEqual(certificate);
});
