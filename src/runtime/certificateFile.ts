import * as v from 'valibot';
import { type Certificate, resultOf, standingOf } from '#core/certify/certificate.ts';
import { stopped } from '#core/certify/certifyStanding.ts';
import { Fault } from '#core/fault.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { certifySchema, MOST_SAMPLES } from './certifySchema.ts';
import { MAX_CLASSES, MAX_SIDE } from './limits.ts';
import { parseWith } from './parseWith.ts';
import { list, modelIdSchema, oneOf, real, record, sha256Schema, text, whole } from './schemas.ts';

/**
 * A certificate as JSON, format 1: every vote in order, and counts and result in words that people read; with what must stand
 * beside anything its model says.
 */
export function writeCertificate(certificate: Certificate, notice?: string): string {
  const { picture, votes, model, result } = certificate;
  const { selection, estimation, lower } = standingOf(certificate);
  return `${JSON.stringify(
    {
      format: 1,
      notice,
      claim: claimOf(certificate),
      ...certificate,
      picture: { ...picture, data: toBase64(picture.data) },
      votes: toBase64(bytesOf(votes)),
      counts: { classes: model.classes, selection, estimation, lower },
      result,
    },
    undefined,
    1,
  )}\n`;
}

/** What a claim is made of; of the votes only how many there are. */
export type Claim = Readonly<{
  result: Certificate['result'];
  model: Pick<Certificate['model'], 'classes'>;
  settings: Pick<Certificate['settings'], 'alpha'>;
  votes: Readonly<{ length: number }>;
}>;

/** What a certificate says, in one sentence. */
export function claimOf({ result, model, settings: { alpha }, votes }: Claim): string {
  const confidence = `${Number((100 * (1 - alpha)).toPrecision(12))} %`;
  if (result.type === 'unfinished') return 'The run has not come to its end: nothing is claimed.';
  if (result.type === 'abstained') return `Nothing is certified: ${reasons[result.reason] ?? result.reason}.`;
  const { value, resolution } = result.radius;
  const size = `${resolution[2]}×${resolution[1]}`;
  return (
    `Every picture within ℓ2 distance ${value} (of [0,1] pixels at ${size}) of this one is also called ` +
    `${model.classes[result.class]} by the smoothed classifier, with confidence ${confidence}: ` +
    `proven from ${votes.length} noisy votes.`
  );
}

const reasons: Readonly<Record<string, string>> = {
  'no-majority': 'no class was shown to have a majority of the noisy votes',
  'out-of-reach': 'the radius asked for can no longer be proven with this many votes',
  'stopped-early': 'the run was stopped before anything was proven',
};

const bytes = v.pipe(
  v.string('must be base64'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const found = fromBase64(dataset.value);
    if (found !== undefined) return found;
    addIssue({ message: 'must be base64' });
    return NEVER;
  }),
);

const certificateSchema = v.pipe(
  record({
    format: v.literal(1, 'must be 1'),
    model: record({
      id: modelIdSchema,
      sha256: sha256Schema,
      title: text(1, 100),
      classes: list(text(1, 100), 2, MAX_CLASSES),
    }),
    engine: text(0, 400),
    picture: v.pipe(
      record({
        name: text(0, 300),
        width: whole(1, MAX_SIDE),
        height: whole(1, MAX_SIDE),
        channels: oneOf([1, 3]),
        data: bytes,
      }),
      v.check(
        ({ width, height, channels, data }) => data.length === width * height * channels,
        'must have all its pixels',
      ),
    ),
    settings: certifySchema,
    votes: v.pipe(
      bytes,
      v.check((all) => all.length % 2 === 0 && all.length <= 4 * MOST_SAMPLES, 'must be 16-bit votes'),
      v.transform(votesOf),
    ),
    stopped: v.boolean('must be true or false'),
    result: v.variant('type', [
      record({
        type: v.literal('certified'),
        class: whole(0, MAX_CLASSES - 1),
        radius: record({
          value: real(0, 100),
          norm: v.literal('l2', 'must be l2'),
          domain: v.literal('[0,1]', 'must be [0,1]'),
          resolution: v.pipe(
            v.tuple([whole(1, 3), whole(1, MAX_SIDE), whole(1, MAX_SIDE)], 'must be channels, height and width'),
            v.readonly(),
          ),
        }),
      }),
      record({ type: v.literal('abstained'), reason: text(1, 40) }),
      record({ type: v.literal('unfinished') }),
    ]),
  }),
  v.check(
    ({ votes, model: { classes }, settings: { n0, n } }) =>
      votes.length <= n0 + n && votes.every((vote) => vote < classes.length),
    'must have votes for its classes, no more than n0 + n',
  ),
);

/**
 * The certificate that parsed JSON describes. What it claims is computed anew from its votes and settings: one that claims
 * anything else is refused.
 *
 * @throws Fault data-invalid
 */
export function readCertificate(value: unknown): Certificate {
  const { format: _, ...certificate } = parseWith(certificateSchema, value, {
    code: 'data-invalid',
    subject: 'certificate',
    remedy: 'The file is damaged, or was not written by Elbow.',
  });
  const standing = standingOf(certificate);
  const found = resultOf(certificate.stopped ? stopped(standing) : standing, certificate.picture);
  if (standing.asked < certificate.votes.length) {
    throw refused(`it has ${certificate.votes.length} votes, but its run ended after ${standing.asked}`);
  }
  if (JSON.stringify(found) !== JSON.stringify(inOrder(certificate.result))) {
    throw refused(`it claims ${JSON.stringify(certificate.result)}, its votes amount to ${JSON.stringify(found)}`);
  }
  return { ...certificate, result: found };
}

const refused = (what: string): Fault =>
  new Fault('data-invalid', `The certificate is not what its votes prove: ${what}.`, {
    remedy: 'It was edited or damaged. Run the certificate again.',
  });

/** The fields in the order of `resultOf`. */
function inOrder(result: Certificate['result']): Certificate['result'] {
  if (result.type !== 'certified') return result;
  const { value, norm, domain, resolution } = result.radius;
  return { type: 'certified', class: result.class, radius: { value, norm, domain, resolution } };
}

/** Two bytes a vote, the lower one first. */
function bytesOf(votes: readonly number[]): Uint8Array {
  const out = new Uint8Array(2 * votes.length);
  for (const [i, vote] of votes.entries()) {
    out[2 * i] = vote & 255;
    out[2 * i + 1] = vote >>> 8;
  }
  return out;
}

function votesOf(all: Uint8Array): readonly number[] {
  return Array.from({ length: all.length / 2 }, (_, i) => all[2 * i]! + 256 * all[2 * i + 1]!);
}
