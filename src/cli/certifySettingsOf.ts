import type { CertifySettings } from '#core/certify/certifySettings.ts';
import { defaultCertify } from '#core/certify/defaultCertify.ts';
import { Fault } from '#core/fault.ts';
import type { Seed } from '#core/units.ts';
import { certifySchema } from '#runtime/certifySchema.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { parseWith } from '#runtime/parseWith.ts';
import type { Command } from './arguments.ts';
import type { CertifyChoices } from './certifyArguments.ts';

export type CertifyOptions = Extract<Command, { name: 'certify' }>;

/** The settings that the command line asks for. @throws Fault argument-invalid */
export function settingsOf({ inner, ...choices }: CertifyChoices, card: ModelCard, seed: Seed): CertifySettings {
  const { mean, scale } = card.picture.normalisation;
  if (mean !== 0.5 || scale !== 0.5) {
    throw new Fault('model-incompatible', `${card.title} does not take pictures of [−1, 1], which certificates need.`);
  }
  const usual = defaultCertify(seed, card.plan.sigmaMax);
  return parseWith(
    certifySchema,
    { ...usual, ...choices, inner: innerOf(usual.inner, inner) },
    {
      code: 'argument-invalid',
      subject: 'certificate',
    },
  );
}

function innerOf(
  usual: CertifySettings['inner'],
  { sift, ...chosen }: CertifyChoices['inner'],
): CertifySettings['inner'] {
  const { sift: siftUsually, ...rest } = { ...usual, ...chosen };
  const wanted = sift ?? siftUsually;
  return wanted === undefined || wanted === 'none' ? rest : { ...rest, sift: wanted };
}
