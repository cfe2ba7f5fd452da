import { expectedTable } from '#core/oracle/expectedTable.ts';
import { gaussianTable } from '#core/oracle/gaussianTable.ts';
import type { GaussianWorld } from '#core/oracle/gaussianWorld.ts';
import { unpairedTable } from '#core/oracle/unpairedTable.ts';
import { type Plan, planProbes } from '#core/scoring/plan.ts';
import type { Reading } from '#core/scoring/reading.ts';
import { readings } from '#core/scoring/readings.ts';
import type { RunView } from '#core/scoring/runView.ts';
import { viewOfTable } from '#core/scoring/viewOfTable.ts';
import { key, plan } from './plainWorld.ts';

/** A run on a Gaussian world: what its draws say, and what endless draws at these levels would. */
export type Measured = Readonly<{ drawn: RunView; exact: RunView }>;

/** What is asked, and how it is read. */
export type Asking = Readonly<{ plan: Plan; reading: Reading; paired: boolean }>;

const usual: Asking = { plan, reading: readings.elbo, paired: true };

/** Asks a world about a picture, and reads the errors with class 1 as the reference, as every run is read. */
export function measured(world: GaussianWorld, picture: readonly number[], asking: Partial<Asking> = {}): Measured {
  const { plan: own, reading, paired } = { ...usual, ...asking };
  const table = (paired ? gaussianTable : unpairedTable)(world, picture, key, planProbes(own));
  return {
    drawn: viewOfTable(table, own, reading, 1),
    exact: viewOfTable(expectedTable(world, picture, own), own, reading, 1),
  };
}
