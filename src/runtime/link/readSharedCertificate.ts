import * as v from 'valibot';
import { Fault } from '#core/fault.ts';
import { certifySchema, MOST_SAMPLES } from '../certifySchema.ts';
import { MAX_CLASSES } from '../limits.ts';
import { parseWith } from '../parseWith.ts';
import { list, oneOf, real, record, text, whole } from '../schemas.ts';
import { certificateFlaw } from './certificateFlaw.ts';
import type { SharedCertificate } from './sharedRun.ts';

const votes = list(whole(0, MOST_SAMPLES), 2, MAX_CLASSES);

const schema = v.pipe(
  record({
    settings: certifySchema,
    engine: text(0, 400),
    selection: votes,
    estimation: votes,
    stopped: v.boolean('must be true or false'),
    result: v.variant('type', [
      record({ type: v.literal('certified'), class: whole(0, MAX_CLASSES - 1), radius: real(0, 100) }),
      record({ type: v.literal('abstained'), reason: oneOf(['no-majority', 'out-of-reach', 'stopped-early']) }),
    ]),
  }),
  v.check(({ selection, estimation }) => selection.length === estimation.length, 'must count the same classes twice'),
);

const remedy = 'The file is damaged or was edited.';

/** What a saved run says of a certificate. @throws Fault data-invalid when it cannot be */
export function readSharedCertificate(value: unknown): SharedCertificate {
  const certificate = parseWith(schema, value, { code: 'data-invalid', subject: 'certificate of a saved run', remedy });
  const flaw = certificateFlaw(certificate);
  if (flaw !== undefined) throw new Fault('data-invalid', `The saved run is damaged: ${flaw}.`, { remedy });
  return certificate;
}
