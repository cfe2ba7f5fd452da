import { Fault } from '#core/fault.ts';
import type { ClassIndex } from '#core/units.ts';

/** The two classes that "A/B" names; a name may have a slash of its own. @throws Fault argument-invalid */
export function pairOf(option: string, pair: string, names: readonly string[]): readonly [ClassIndex, ClassIndex] {
  for (const [a, first] of names.entries()) {
    const b = names.findIndex((second, c) => c !== a && `${first}/${second}` === pair);
    if (b >= 0) return [a, b];
  }
  throw new Fault('argument-invalid', `${option} takes two different classes, A/B, got "${pair}".`, {
    remedy: `The classes are: ${names.join(', ')}.`,
  });
}
