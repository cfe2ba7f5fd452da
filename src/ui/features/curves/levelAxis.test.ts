import { expect, it } from 'vitest';
import { planLevels } from '#core/scoring/plan.ts';
import { level } from '#core/units.ts';
import { scalesFor } from '#ui/chart/scalesFor.ts';
import { cellWidth, levelAxis, levelRows } from './levelAxis.ts';

const levels = planLevels({ spacing: 'log-uniform', levels: 10, draws: 1, sigmaMin: 0.01, sigmaMax: 100 });

it('spans the whole range of the plan, from clean to noise', () => {
  const { from, to } = levelAxis(levels);
  expect(from).toBeCloseTo(-2 * Math.log(0.01), 4);
  expect(to).toBeCloseTo(-2 * Math.log(100), 4);
  expect(cellWidth(levels) * levels.length).toBeCloseTo(from - to, 4);
});

it('writes σ under λ at the same places', () => {
  const axis = levelAxis(levels);
  const frame = { width: 800, height: 100, left: 0, right: 0, top: 0, bottom: 0 };
  const { sx } = scalesFor(axis, { from: 0, to: 1, kind: { type: 'linear' } }, frame);
  const [lambda, sigma] = levelRows(axis, sx);
  expect(lambda!.ticks.find(({ text }) => text === '0')!.at).toBeCloseTo(0, 12);
  expect(sigma!.ticks.find(({ text }) => text === '1')!.at).toBeCloseTo(0, 12);
  expect(sigma!.ticks.filter(({ text }) => text !== '').map(({ text }) => text)).toContain('0.1');
});

it('spans the cells it is given where they are not alike', () => {
  expect(levelAxis(levels, [9, 4, -3])).toMatchObject({ from: 9, to: -3 });
});

it('has an axis for one level and for none', () => {
  expect(levelAxis([level(1)])).toMatchObject({ from: 1, to: -1 });
  expect(levelAxis([]).from).toBeGreaterThan(levelAxis([]).to);
});
