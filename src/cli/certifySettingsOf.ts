import type { CertifySettings } from '#core/certify/certifySettings.ts';
import { defaultCertify } from '#core/certify/defaultCertify.ts';
import type { Seed } from '#core/units.ts';
import { certifySchema } from '#runtime/certifySchema.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { parseWith } from '#runtime/parseWith.ts';
import type { Command } from './arguments.ts';
import type { CertifyChoices } from './certifyArguments.ts';
import { checkScale } from './checkScale.ts';

export type CertifyOptions = Extract<Command, { name: 'certify' }>;

/** The settings that the command line asks for. @throws Fault argument-invalid */
export function settingsOf({ inner, ...choices }: CertifyChoices, card: ModelCard, seed: Seed): CertifySettings {
  checkScale(card);
  return parseWith(certifySchema, withDefaults(choices, inner, defaultCertify(seed, card.plan.sigmaMax)), {
    code: 'argument-invalid',
    subject: 'certificate',
  });
}

/** What is not said is as usual, where that fits what is said: EPNDC skips a level, and few levels are not sifted. */
function withDefaults(
  choices: Omit<CertifyChoices, 'inner'>,
  { sift, ...chosen }: CertifyChoices['inner'],
  usual: CertifySettings,
): CertifySettings {
  const { sift: siftUsually, ...rest } = { ...usual.inner, ...(choices.variant === 'epndc' && { skip: 1 }), ...chosen };
  const fits = siftUsually !== undefined && siftUsually.levels < rest.points - 1 - rest.skip;
  const wanted = sift ?? (fits ? siftUsually : undefined);
  const sifted = wanted !== undefined && wanted !== 'none' && { sift: wanted };
  return { ...usual, ...choices, inner: { ...rest, ...sifted } };
}
