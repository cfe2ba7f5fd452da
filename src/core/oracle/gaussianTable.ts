import type { Probe } from '../diffusion/denoiser.ts';
import { append, type ErrorTable, emptyTable } from '../scoring/errorTable.ts';
import type { Seed } from '../units.ts';
import { type GaussianWorld, gaussianErrors } from './gaussianWorld.ts';

/** The error table that a run over these probes ends with, all classes asked, without the ceremony of a run. */
export function gaussianTable(
  world: GaussianWorld,
  picture: readonly number[],
  seed: Seed,
  probes: readonly Probe[],
): ErrorTable {
  const question = { probes, classes: world.means.map((_, c) => c) };
  return append(
    emptyTable(world.means.length, picture.length),
    question,
    gaussianErrors(world, picture, seed, question),
  );
}
