import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gaussianErrors } from '#core/oracle/gaussianWorld.ts';
import { toyPicture, toyWorld } from '#core/oracle/toyWorld.ts';
import { emptyTable } from '#core/scoring/errorTable.ts';
import { type Plan, planProbes } from '#core/scoring/plan.ts';
import { seed } from '#core/units.ts';
import type { ScoreEvent } from '#worker/index.ts';
import { advance } from './advance.ts';
import type { Run } from './appState.ts';
import { fixedRun } from './fixedRun.ts';

const plan: Plan = { spacing: 'log-uniform', levels: 6, draws: 3, sigmaMin: 0.1, sigmaMax: 2 };
const probes = planProbes(plan);
const classes = toyWorld.means.map((_, c) => c);

const begun = (wanted = probes.length): Run => ({
  origin: 'here',
  status: 'running',
  model: { id: 'toy', sha256: '', classes: ['a', 'b', 'c'], title: 'Toy' },
  seed: seed(7),
  ...fixedRun(plan, classes.length, wanted),
  picture: undefined,
  pictureName: '',
  table: emptyTable(classes.length, toyPicture.length),
  summary: undefined,
  engine: '',
  seconds: 0,
  fault: undefined,
  shared: undefined,
  comparison: undefined,
});

/** The run's events when its probes are answered in batches of these sizes. */
function eventsOf(sizes: readonly number[]): readonly ScoreEvent[] {
  const events: ScoreEvent[] = [];
  for (let from = 0, i = 0; from < probes.length; i++) {
    const question = { probes: probes.slice(from, from + (sizes[i % sizes.length] ?? 1)), classes };
    events.push({
      type: 'measured',
      seconds: 0.5,
      question,
      answer: gaussianErrors(toyWorld, toyPicture, seed(7), question),
    });
    from += question.probes.length;
  }
  return events;
}

it('folds to the same table however the answers are cut into batches', () => {
  const whole = eventsOf([probes.length]).reduce(advance, begun()).table;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 9 }), (sizes) => {
      expect(eventsOf(sizes).reduce(advance, begun()).table).toEqual(whole);
    }),
  );
});

it('takes no more probes than the run is to measure', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: probes.length }), fc.integer({ min: 1, max: 7 }), (wanted, size) => {
      const { table } = eventsOf([size]).reduce(advance, begun(wanted));
      expect(table?.probes).toEqual(probes.slice(0, wanted));
      expect(table?.squared.length).toBe(wanted * classes.length);
    }),
  );
});

it('adds up the seconds of the engine', () => {
  expect(eventsOf([9]).reduce(advance, begun()).seconds).toBe(1);
});
