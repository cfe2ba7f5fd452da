import { expect, it } from 'vitest';
import { gaussianTable } from '#core/oracle/gaussianTable.ts';
import { toyPicture, toyWorld } from '#core/oracle/toyWorld.ts';
import { type Plan, planProbes } from '#core/scoring/plan.ts';
import { readings } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import { seed } from '#core/units.ts';
import { matching, rows } from './rows.ts';

const names = ['Near', 'Far', 'Between'];
const plan: Plan = { spacing: 'log-uniform', levels: 12, draws: 40, sigmaMin: 0.05, sigmaMax: 5 };
const standing = stand(gaussianTable(toyWorld, toyPicture, seed(3), planProbes(plan)), plan, readings.elbo);
const shown = rows(standing, names, 'nats');

it('lists the classes in the order of the exact posterior', () => {
  expect(shown.map(({ name }) => name)).toEqual(['Near', 'Between', 'Far']);
});

it('gives the leader the full bar, no gap and no whisker', () => {
  expect(shown[0]).toMatchObject({ length: 1, behind: undefined, whisker: undefined });
});

it('writes the gap of every other class near its closed form', () => {
  expect(Number(shown[1]?.behind?.replace('−', '-'))).toBeCloseTo(-1.24, 0);
  expect(Number(shown[2]?.behind?.replace('−', '-'))).toBeCloseTo(-1.6, 0);
});

it('draws whiskers around the end of the bar, inside the track', () => {
  for (const { length, whisker } of shown.slice(1)) {
    expect(whisker!.from).toBeGreaterThanOrEqual(0);
    expect(whisker!.from).toBeLessThanOrEqual(length);
    expect(whisker!.to).toBeGreaterThanOrEqual(length);
    expect(whisker!.to).toBeLessThanOrEqual(1);
  }
});

it('shortens bars in proportion to the gap', () => {
  const { lead } = standing;
  expect((1 - shown[2]!.length) / (1 - shown[1]!.length)).toBeCloseTo(lead[1]!.mean / lead[2]!.mean, 6);
});

it('finds classes by a part of their name', () => {
  expect(matching(shown, ' be ').map(({ name }) => name)).toEqual(['Between']);
  expect(matching(shown, '')).toHaveLength(3);
});
