import type { RunView } from '#core/scoring/runView.ts';
import type { ClassIndex } from '#core/units.ts';

/** Why a class is in the readout. */
export type Role = 'leader' | 'runnerUp' | 'reference' | 'pinned' | 'hovered';

/** The classes of a readout, best first: leader, reference (the runner-up too when it is the leader), pins, the hovered one. */
export function readoutRows(
  { standing: { ranking, leader }, reference }: RunView,
  pins: readonly ClassIndex[],
  hovered: ClassIndex | undefined,
): readonly Readonly<{ class: ClassIndex; role: Role }>[] {
  const roles = new Map<ClassIndex, Role>();
  if (hovered !== undefined) roles.set(hovered, 'hovered');
  for (const pin of pins) roles.set(pin, 'pinned');
  roles.set(ranking.find((c) => c !== reference) ?? leader, 'runnerUp');
  roles.set(reference, 'reference');
  roles.set(leader, 'leader');
  return ranking.flatMap((c) => {
    const role = roles.get(c);
    return role === undefined ? [] : [{ class: c, role }];
  });
}
