import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCertificate, writeCertificate } from '#runtime/certificateFile.ts';
import { oracleWorld, patternFile } from '#testdata/oracleWorld.ts';
import { eventLoopTurn } from '#worker/eventLoopTurn.ts';
import { certificateOf } from './certificateOf.ts';
import { type App, createAppStore } from './createAppStore.ts';
import { forgetVotes, readKeptVotes } from './keptVotes.ts';

let world: ReturnType<typeof oracleWorld>;
let app: App;
const state = () => app.getState();
const standing = () => state().certify!.standing;

beforeEach(async () => {
  world = oracleWorld();
  app = createAppStore(world.world);
  await state().start('');
  await state().choosePicture(patternFile(0), 'stripes');
  state().setCertify({ n: 200 });
});
afterEach(() => world.close());

/** Waits until so many votes are in. */
async function votes(least: number): Promise<void> {
  while ((state().certify?.votes.length ?? 0) < least) await eventLoopTurn();
}

describe('a certificate', () => {
  it('comes to its end, and its file is accepted', async () => {
    await state().startCertify();
    expect(state().certify?.status).toBe('done');
    expect(standing().result).toMatchObject({ type: 'certified', class: 0 });
    const certificate = certificateOf(state().certify!);
    expect(readCertificate(JSON.parse(writeCertificate(certificate)))).toEqual(certificate);
  });

  it('stops when its goal is proven', async () => {
    state().setCertify({ goal: 0.1 });
    await state().startCertify();
    expect(standing().radius).toBeGreaterThanOrEqual(0.1);
    expect(standing().asked).toBeLessThan(100);
  });

  it('goes on after a pause to the same votes and standing', async () => {
    await state().startCertify();
    const whole = state().certify!;
    world.knobs.kept.clear();
    const first = state().startCertify();
    await votes(30);
    state().pauseCertify();
    await first;
    expect(state().certify?.status).toBe('paused');
    expect(standing().asked).toBeLessThan(210);
    await state().resumeCertify();
    expect(state().certify?.votes).toEqual(whole.votes);
    expect(standing()).toEqual(whole.standing);
  });

  it('goes on after a reload with what was kept, and keeps no picture', async () => {
    const first = state().startCertify();
    await votes(40);
    state().pauseCertify();
    await first;
    const before = state().certify!.votes.length;
    app = createAppStore(world.world);
    await state().start('');
    await state().choosePicture(patternFile(0), 'stripes');
    state().setCertify({ n: 200 });
    await state().startCertify();
    expect(state().certify?.kept).toBe(before);
    expect(world.knobs.started.filter((job) => job.startsWith('certify'))).toEqual([
      'certify patterns from block 0',
      `certify patterns from block ${before / 5}`,
    ]);
    expect(standing().asked).toBe(210);
    expect(JSON.stringify([...world.knobs.kept])).not.toContain('original');
  });

  it('begins anew once its votes were deleted, and runs that are kept stay', async () => {
    await world.world.keep.write('history', []);
    await state().startCertify();
    const { certificates, bytes } = await readKeptVotes(world.world.keep);
    expect(certificates).toBe(1);
    expect(bytes).toBeGreaterThan(2 * state().certify!.votes.length);
    await forgetVotes(world.world.keep);
    expect(await readKeptVotes(world.world.keep)).toEqual({ certificates: 0, bytes: 0 });
    expect([...world.knobs.kept.keys()]).toEqual(['history']);
    await state().startCertify();
    expect(state().certify?.kept).toBe(0);
  });

  it('begins anew with other settings, another picture, or another engine', async () => {
    state().setCertify({ goal: 0.1 });
    await state().startCertify();
    const jobs = () => world.knobs.started.filter((job) => job.startsWith('certify')).length;
    await state().startCertify();
    expect([jobs(), state().certify?.kept]).toEqual([1, state().certify?.votes.length]);
    state().setCertify({ alpha: 0.01 });
    await state().startCertify();
    expect(state().certify?.kept).toBe(0);
    state().setCertify({ alpha: 0.001 });
    await state().choosePicture(patternFile(1), 'checks');
    await state().startCertify();
    expect(state().certify?.kept).toBe(0);
    for (const [key, value] of world.knobs.kept) world.knobs.kept.set(key, { ...(value as object), engine: 'another' });
    await state().startCertify();
    expect(state().certify?.kept).toBe(0);
    expect(jobs()).toBe(4);
  });

  it('keeps what is proven when it is stopped, and nothing with a fixed number', async () => {
    for (const mode of ['anytime', 'fixed'] as const) {
      state().setCertify({ mode });
      const run = state().startCertify();
      await votes(60);
      state().stopCertify();
      await run;
      expect(state().certify).toMatchObject({ status: 'done', stopped: true });
      expect(standing().result?.type).toBe(mode === 'anytime' ? 'certified' : 'abstained');
      const certificate = certificateOf(state().certify!);
      expect(readCertificate(JSON.parse(writeCertificate(certificate)))).toEqual(certificate);
    }
  });

  it('fails with its votes kept, and can go on', async () => {
    let left = 8;
    world.knobs.beforeBatch = () => {
      if (left-- === 0) throw new Error('the engine is gone');
    };
    await state().startCertify();
    expect(state().certify?.status).toBe('failed');
    expect(state().notices.length).toBeGreaterThan(0);
    const before = state().certify!.votes.length;
    expect(before).toBeGreaterThan(0);
    await state().resumeCertify();
    expect(state().certify?.status).toBe('done');
  });

  it('does without storage', async () => {
    const none = () => Promise.reject(new Error('no storage'));
    app = createAppStore({ ...world.world, keep: { read: none, write: none, remove: none, names: none } });
    await state().start('');
    await state().choosePicture(patternFile(0), 'stripes');
    state().setCertify({ goal: 0.05 });
    await state().startCertify();
    expect(standing().result?.type).toBe('certified');
  });
});
