import type { Probe } from '../diffusion/denoiser.ts';
import type { ErrorTable } from '../scoring/errorTable.ts';
import type { Seed } from '../units.ts';
import { type GaussianWorld, gaussianErrors } from './gaussianWorld.ts';

/**
 * `gaussianTable` with noise of every class's own: class c takes draw number draw + c · stride, stride one more than the
 * largest draw. Its gaps have the same mean, and standard errors that show what shared noise is good for: no run measures
 * so.
 */
export function unpairedTable(
  world: GaussianWorld,
  picture: readonly number[],
  seed: Seed,
  probes: readonly Probe[],
): ErrorTable {
  const stride = 1 + probes.reduce((most, { draw }) => Math.max(most, draw), 0);
  const classes = world.means.length;
  const answers = world.means.map((_, c) =>
    gaussianErrors(world, picture, seed, {
      probes: probes.map((probe) => ({ ...probe, draw: probe.draw + c * stride })),
      classes: [c],
    }),
  );
  const mixed = (kind: 'squared' | 'absolute'): Float32Array =>
    Float32Array.from(
      { length: probes.length * classes },
      (_, i) => answers[i % classes]![kind][Math.floor(i / classes)]!,
    );
  return { classes, pixels: picture.length, probes, squared: mixed('squared'), absolute: mixed('absolute') };
}
