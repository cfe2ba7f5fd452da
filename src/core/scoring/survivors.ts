import type { ClassIndex } from '../units.ts';
import type { Losses } from './losses.ts';

/** The classes that were asked longest: those that the last probe was asked for; all before the first probe. */
export function survivorsOf({ classes, probes, loss }: Losses): readonly ClassIndex[] {
  const all = Array.from({ length: classes }, (_, c) => c);
  if (probes === 0) return all;
  return all.filter((c) => !Number.isNaN(loss[(probes - 1) * classes + c]!));
}

/** The losses at the probes that all of these classes answered. */
export function answeredByAll(losses: Losses, among: readonly ClassIndex[]): Losses {
  const { classes, cells, asked, mates, loss } = losses;
  const kept = Array.from({ length: losses.probes }, (_, j) => j).filter((j) =>
    among.every((c) => !Number.isNaN(loss[j * classes + c]!)),
  );
  const place = new Map(kept.map((j, i) => [j, i]));
  return {
    ...losses,
    probes: kept.length,
    cells: Int32Array.from(kept, (j) => cells[j]!),
    asked: Int32Array.from(kept, (j) => asked[j]!),
    ...(mates !== undefined && { mates: Int32Array.from(kept, (j) => place.get(mates[j]!) ?? -1) }),
    loss: Float64Array.from(kept.flatMap((j) => [...loss.subarray(j * classes, (j + 1) * classes)])),
  };
}
