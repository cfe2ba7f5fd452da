import type { DeciderChoice } from './decider.ts';
import { deciders } from './deciders.ts';

/** Whether two choices are the same rule at the same risk; what a choice leaves open is as its card has it. */
export function sameDecider(a: DeciderChoice, b: DeciderChoice): boolean {
  const { presets, risk } = deciders[a.id];
  const usual = presets[0]!.name;
  return a.id === b.id && (a.preset ?? usual) === (b.preset ?? usual) && (a.risk ?? risk) === (b.risk ?? risk);
}
