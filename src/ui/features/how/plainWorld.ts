import type { GaussianWorld } from '#core/oracle/gaussianWorld.ts';
import type { Plan } from '#core/scoring/plan.ts';
import { type Seed, seed } from '#core/units.ts';

/** A place in the plane of the drawings: a picture of two pixels, each from −1 to 1. */
export type Place = readonly [x: number, y: number];

/** Where everything stands when the page is opened. */
export const begin: Readonly<{ a: Place; b: Place; x: Place }> = { a: [-0.45, -0.2], b: [0.45, 0.25], x: [-0.2, 0.1] };

/** Spread of both classes unless a section says otherwise. */
export const SPREAD = 0.4;

/** Two classes around these means. */
export const worldOf = (a: Place, b: Place, spreadA = SPREAD, spreadB = spreadA): GaussianWorld => ({
  means: [a, b],
  deviations: [spreadA, spreadB],
});

/** The levels that all drawings ask, and how often. */
export const plan: Plan = { spacing: 'log-uniform', sigmaMin: 0.03, sigmaMax: 14, levels: 16, draws: 60 };

/** All drawings use the noise of one seed: the same place gives the same numbers. */
export const key: Seed = seed(20);

/** A place within the drawing, on the grid that keys move on. */
export const inside = ([x, y]: Place): Place => [held(x), held(y)];

const held = (value: number): number => Math.min(1, Math.max(-1, Math.round(value * 200) / 200));

/** The place one step further by an arrow key; undefined for other keys. */
export function stepped([x, y]: Place, pressed: string, far: boolean): Place | undefined {
  const by = far ? 0.2 : 0.05;
  switch (pressed) {
    case 'ArrowLeft':
      return inside([x - by, y]);
    case 'ArrowRight':
      return inside([x + by, y]);
    case 'ArrowUp':
      return inside([x, y + by]);
    case 'ArrowDown':
      return inside([x, y - by]);
    default:
      return undefined;
  }
}
