import { type Certificate, standingOf } from '#core/certify/certificate.ts';
import { stopped } from '#core/certify/certifyStanding.ts';
import { Fault } from '#core/fault.ts';
import type { RunFile } from '#runtime/link/runFile.ts';
import type { SharedCertificate } from '#runtime/link/sharedRun.ts';

/**
 * What links and run files say of a certificate: no votes one by one.
 *
 * @throws Fault argument-invalid for a certificate of another picture or model, or one that is not finished
 */
export function shareableCertificate(
  certificate: Certificate,
  { model, picture }: Pick<RunFile, 'model' | 'picture'>,
): SharedCertificate {
  const isOfRun =
    certificate.model.sha256 === model.sha256 &&
    certificate.picture.data.length === picture.data.length &&
    certificate.picture.data.every((value, i) => value === picture.data[i]);
  if (!isOfRun) throw unfit('is of another picture or model');
  const { settings, engine } = certificate;
  const standing = standingOf(certificate);
  const { selection, estimation, result } = certificate.stopped ? stopped(standing) : standing;
  if (result === undefined) throw unfit('is not finished');
  return { settings, engine, selection, estimation, stopped: certificate.stopped, result };
}

const unfit = (why: string): Fault =>
  new Fault('argument-invalid', `The certificate ${why}.`, {
    remedy: 'Certify the same picture with the same model: elbow certify PICTURE --model ID --out FILE.',
  });
