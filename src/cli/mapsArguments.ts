import { usage } from './usage.ts';

/** Which evidence maps `evaluate --maps` compares with outlines. */
export type MapChoices = Readonly<{ masks: string }>;

export const mapFlags = { maps: { type: 'boolean' }, masks: { type: 'string' } } as const;

type Values = Readonly<Record<string, unknown>>;

/** Undefined where maps are not asked for. @throws Fault argument-invalid */
export function mapChoicesOf({
  maps,
  masks,
  data,
  decider,
  uncertainty,
  counterfactuals,
}: Values): MapChoices | undefined {
  if (maps !== true) {
    if (masks !== undefined) throw usage('--masks goes with evaluate --maps');
    return undefined;
  }
  if (uncertainty === true || counterfactuals === true) throw usage('evaluate takes --maps alone');
  if (typeof masks !== 'string') throw usage('--maps needs --masks FILE.npz');
  if (data === undefined) throw usage('--maps needs --data');
  if (decider !== undefined) throw usage('--maps takes a fixed budget: leave out --decider');
  return { masks };
}
