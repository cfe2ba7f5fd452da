import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '#core/fault.ts';
import { seed } from '#core/units.ts';
import { oracleWorld, patternFile } from '#testdata/oracleWorld.ts';
import { eventLoopTurn } from '#worker/eventLoopTurn.ts';
import { evaluationsOf, gentle } from './counterfactualChoice.ts';
import { type CounterfactualAsk, counterfactualsOf } from './counterfactualCourse.ts';
import { type App, createAppStore } from './createAppStore.ts';
import { judgingCost } from './judge.ts';

let world: ReturnType<typeof oracleWorld>;
let app: App;
const course = () => counterfactualsOf(app).getState();
const ask: CounterfactualAsk = { class: 0, leader: 1, reading: 'elbo' };

beforeEach(async () => {
  world = oracleWorld();
  app = createAppStore(world.world);
  await app.getState().start('');
  await app.getState().choosePicture(patternFile(1), 'checks');
});
afterEach(() => world.close());

describe('the course of counterfactuals', () => {
  it('spends what was said before: the way and the verdict, for the asked class and the run’s own, and one verdict on the picture', async () => {
    await course().make(ask);
    const { plan, model } = app.getState().run!;
    const judging = judgingCost(plan, model.classes.length);
    expect(course()).toMatchObject({
      status: 'done',
      spent: 2 * evaluationsOf(gentle) + 3 * judging,
      elsewhere: undefined,
    });
    expect(course().made.map(({ class: c, judged }) => [c, judged?.leader])).toEqual([
      [0, 0],
      [1, 1],
    ]);
    expect(course().made[0]!.judged!.gap.low).toBeGreaterThan(0);
    expect(course().made[0]!.moved).toBeGreaterThan(course().made[1]!.moved!);
  });

  it('by inversion goes up and down, and its own class comes back nearer to the picture than by noise', async () => {
    await course().make(ask);
    const byNoise = course().made[1]!.moved!;
    course().choose({ choice: { ...gentle, up: 'inversion', sampler: 'heun', weight: 0 } });
    expect(course()).toMatchObject({ status: 'idle', made: [], spent: 0 });
    await course().make(ask);
    expect(new Set(course().made[1]!.path.map(({ phase }) => phase))).toEqual(new Set(['up', 'down']));
    expect(course().made[1]!.moved).toBeLessThan(byNoise / 4);
  });

  it('shows after a search the counterfactual of the smallest start that flipped', async () => {
    await course().search(ask);
    const { tried, smallest, made } = course();
    expect(smallest).toBe(Math.min(...tried.filter(({ flipped }) => flipped).map(({ start }) => start)));
    expect(made).toHaveLength(1);
    expect(made[0]!.settings.start).toBe(smallest);
    expect(made[0]!.judged!.leader).not.toBe(1);
  });

  it('searches nothing where the plan that judges gives the picture itself another class than the run did', async () => {
    await course().search({ ...ask, leader: 2 });
    expect(course()).toMatchObject({ status: 'done', elsewhere: 1, tried: [], made: [] });
    const { plan, model } = app.getState().run!;
    expect(course().spent).toBe(judgingCost(plan, model.classes.length));
  });

  it('makes them all the same there, and says which class the plan gives the unchanged picture', async () => {
    await course().make({ ...ask, leader: 2 });
    expect(course()).toMatchObject({ status: 'done', elsewhere: 1 });
    expect(course().made.map(({ class: c }) => c)).toEqual([0, 2]);
  });

  it('shows after a stopped search the counterfactual of the smallest start that flipped so far', async () => {
    const started = course().search(ask);
    const isUnderWay = () => {
      const { made, smallest } = course();
      return smallest !== undefined && made[0]!.settings.start !== smallest && made[0]!.path.length > 0;
    };
    while (!isUnderWay()) await eventLoopTurn();
    const { smallest } = course();
    course().stop();
    await started;
    expect(course()).toMatchObject({ status: 'stopped', smallest });
    expect(course().made.map(({ settings }) => settings.start)).toEqual([smallest]);
    expect(course().made[0]!.judged!.leader).toBe(0);
  });

  it('draws other noise by another seed, and the same by the run’s', async () => {
    const end = async () => {
      await course().make(ask);
      return course().made[0]!.path.at(-1)!.picture;
    };
    const usual = await end();
    course().choose({ seed: seed(app.getState().run!.seed) });
    expect(await end()).toEqual(usual);
    course().choose({ seed: seed(77) });
    expect(await end()).not.toEqual(usual);
    expect(course().made[0]!.settings.seed).toBe(77);
  });

  it('ends at a stop, keeps its steps, and is forgotten with the picture and the reading that it was of', async () => {
    const started = course().make(ask);
    while ((course().made[0]?.path.length ?? 0) < 3) await eventLoopTurn();
    course().stop();
    await started;
    const { length } = course().made[0]!.path;
    expect(course()).toMatchObject({ status: 'stopped' });
    for (let i = 0; i < 20; i++) await eventLoopTurn();
    expect(course().made[0]!.path).toHaveLength(length);
    expect(length).toBeLessThan(gentle.steps);
    app.getState().setView({ reading: 'li-l2' });
    expect(course()).toMatchObject({ status: 'idle', made: [] });
    await course().make({ ...ask, reading: 'li-l2' });
    expect(course().status).toBe('done');
    await app.getState().choosePicture(patternFile(2), 'other');
    expect(course()).toMatchObject({ status: 'idle', made: [], target: undefined });
  });

  it('says why it failed', async () => {
    world.knobs.beforeBatch = () => {
      throw new Fault('engine-failed', 'The engine is gone.');
    };
    await course().make(ask);
    expect(course().status).toBe('failed');
    expect(JSON.stringify(app.getState().notices)).toContain('The engine is gone.');
  });
});
