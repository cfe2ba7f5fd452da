import type { ClassIndex } from '#core/units.ts';
import { usage } from './usage.ts';

/** A class by its name, in any case, or by its number. @throws Fault argument-invalid */
export function classNamed(flag: string, name: string, names: readonly string[]): ClassIndex {
  const found = names.findIndex((own) => own.toLowerCase() === name.toLowerCase());
  if (found >= 0) return found;
  if (/^\d+$/.test(name) && Number(name) < names.length) return Number(name);
  throw usage(`${flag}: there is no class "${name}"; the model has ${names.join(', ')}`);
}
