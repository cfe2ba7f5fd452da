import { defaultLipschitz } from '#core/certify/defaultLipschitz.ts';
import type { InnerPlan } from '#core/certify/innerPlan.ts';
import type { LipschitzSettings } from '#core/certify/lipschitzSettings.ts';
import { Fault } from '#core/fault.ts';
import type { Seed } from '#core/units.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { certifyChoicesOf } from './certifyArguments.ts';
import { checkScale } from './checkScale.ts';
import { usage } from './usage.ts';

/** What the command line says of a Lipschitz certificate; the rest is default. */
export type LipschitzChoices = Readonly<
  Partial<Pick<LipschitzSettings, 'sigmaMin' | 'n0' | 'n' | 'alpha' | 'block'>> & {
    goal?: number;
    inner: Partial<Omit<InnerPlan, 'sift'>>;
  }
>;

/** Options that mean nothing here. */
const smoothing = ['variant', 'sigma', 'mode', 'sift', 'from', 'resume', 'svg'];

/** Undefined for certificates by smoothing. @throws Fault argument-invalid */
export function lipschitzChoicesOf(values: Readonly<Record<string, unknown>>): LipschitzChoices | undefined {
  const sigmaMin = values['sigma-min'];
  if (values.method !== 'lipschitz') {
    if (sigmaMin !== undefined) throw usage('--sigma-min goes with --method lipschitz');
    return undefined;
  }
  const other = smoothing.find((name) => values[name] !== undefined);
  if (other !== undefined) throw usage(`--${other} goes with smoothing, not with --method lipschitz`);
  const { n0, n, alpha, goal, block, inner } = certifyChoicesOf({ ...values, method: undefined });
  const { sift: _, ...levels } = inner;
  const said = { n0, n, alpha, goal, block, sigmaMin: sigmaMin === undefined ? undefined : Number(sigmaMin) };
  return { ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)), inner: levels };
}

/** @throws Fault argument-invalid, model-incompatible */
export function lipschitzSettingsOf(
  { goal: _, inner, ...choices }: LipschitzChoices,
  card: ModelCard,
  seed: Seed,
): LipschitzSettings {
  checkScale(card);
  const usual = defaultLipschitz(seed, card.plan.sigmaMax);
  const settings = { ...usual, ...choices, inner: { ...usual.inner, ...inner } };
  const { sigmaMin, inner: plan } = settings;
  if (!(sigmaMin >= 0.001 && sigmaMin < plan.sigmaMax)) {
    throw new Fault('argument-invalid', `--sigma-min must be from 0.001 to below ${plan.sigmaMax}, got ${sigmaMin}.`);
  }
  if (plan.points - 1 - plan.skip >= 1) return settings;
  throw new Fault('argument-invalid', `${plan.points} points without ${plan.skip} leave no level.`);
}
