import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Fault } from '#core/fault.ts';
import { oracleWorld, patternFile } from '#testdata/oracleWorld.ts';
import { eventLoopTurn } from '#worker/eventLoopTurn.ts';
import { type App, createAppStore } from './createAppStore.ts';
import { type EvidenceAsk, evidenceOf } from './evidenceCourse.ts';

let world: ReturnType<typeof oracleWorld>;
let app: App;
const evidence = () => evidenceOf(app).getState();
/** Eight levels of four draws: four passes. */
const ask: EvidenceAsk = { class: 1, against: 3, reading: 'elbo', draws: 4 };

beforeEach(async () => {
  world = oracleWorld();
  app = createAppStore(world.world);
  await app.getState().start('');
  await app.getState().choosePicture(patternFile(1), 'checks');
});
afterEach(() => world.close());

/** Starts and pauses as soon as so many probes are in. */
async function pausedAfter(probes: number): Promise<void> {
  const started = evidence().start(ask);
  while (evidence().known.probes.length < probes) await eventLoopTurn();
  evidence().pause();
  await started;
}

describe('the course of evidence maps', () => {
  it('comes in passes over the levels, to its end', async () => {
    const lengths: number[] = [];
    evidenceOf(app).subscribe(({ known }) => void lengths.push(known.probes.length));
    await evidence().start(ask);
    expect(evidence().status).toBe('done');
    expect([...new Set(lengths)]).toEqual([0, 8, 16, 24, 32]);
    expect(evidence().known.gains[0]).toHaveLength(16);
  });

  it('goes on after a pause, and to more draws, to the numbers of an unbroken one', async () => {
    await evidence().start({ ...ask, draws: 6 });
    const unbroken = evidence().known;
    await pausedAfter(8);
    expect(evidence().status).toBe('paused');
    const before = evidence().known.probes.length;
    expect(before).toBeLessThan(48);
    await evidence().resume(4);
    expect(evidence().known.probes).toHaveLength(32);
    await evidence().resume(6);
    expect(evidence().known).toEqual(unbroken);
    expect(world.knobs.started.at(-1)).toBe('evidence of 1 against 3 from 32');
  });

  it('is forgotten with the picture, the reading or the seed that it was of, and not for more draws of the run', async () => {
    await evidence().start(ask);
    await app.getState().continueWith(1);
    expect(evidence().status).toBe('done');
    app.getState().setView({ reading: 'li-l2' });
    expect(evidence()).toMatchObject({ status: 'idle', ask: undefined, known: { probes: [] } });
    await evidence().start({ ...ask, reading: 'li-l2' });
    await app.getState().choosePicture(patternFile(0), 'stripes');
    expect(evidence().status).toBe('idle');
  });

  it('of another pair begins anew; a number of draws is only noted', async () => {
    await evidence().start(ask);
    evidence().choose({ draws: 9 });
    expect(evidence()).toMatchObject({ status: 'done', choice: { draws: 9 } });
    evidence().choose({ against: 0 });
    expect(evidence()).toMatchObject({ status: 'idle', choice: { against: 0, draws: 9 }, known: { probes: [] } });
    await evidence().start({ ...ask, against: 0 });
    expect(evidence().choice).toEqual({ against: 0, draws: 9 });
  });

  it('keeps what it has when the engine fails, opens the model again, and goes on', async () => {
    let batches = 0;
    world.knobs.beforeBatch = () => {
      if (batches++ === 2) throw new Fault('engine-failed', 'The engine stopped.');
    };
    await evidence().start(ask);
    expect(evidence()).toMatchObject({ status: 'failed' });
    expect(evidence().known.probes).toHaveLength(16);
    expect(app.getState().notices.at(-1)?.text).toBe('The engine stopped.');
    const loads = () => world.knobs.started.filter((job) => job.startsWith('load')).length;
    const before = loads();
    await evidence().resume(4);
    expect(loads()).toBe(before + 1);
    expect(evidence().known.probes).toHaveLength(32);
  });

  it('needs a picture', async () => {
    app.setState({ run: undefined });
    await evidence().start(ask);
    expect(evidence().status).toBe('idle');
  });
});
