import { afterEach, expect, it } from 'vitest';
import { decodeLink } from '#runtime/link/decodeLink.ts';
import { encodeLink } from '#runtime/link/encodeLink.ts';
import type { SharedCertificate } from '#runtime/link/sharedRun.ts';
import { oracleWorld, patternFile } from '#testdata/oracleWorld.ts';
import { eventLoopTurn } from '#worker/eventLoopTurn.ts';
import { claimCheck } from './claimCheck.ts';
import { createAppStore } from './createAppStore.ts';
import { makeLink } from './makeLink.ts';

const worlds: ReturnType<typeof oracleWorld>[] = [];
afterEach(() => {
  for (const { close } of worlds.splice(0)) close();
});

async function page(hash = '') {
  const made = oracleWorld();
  worlds.push(made);
  const app = createAppStore(made.world);
  await app.getState().start(hash);
  return { ...made, state: () => app.getState() };
}

const both = { curves: true, picture: true };

/** The link of a certificate that was stopped after at least so many votes, and the certificate. */
async function shared(votes = 40) {
  const { state } = await page();
  await state().choosePicture(patternFile(1), 'checks.png');
  state().setCertify({ n: 200 });
  const run = state().startCertify();
  while ((state().certify?.votes.length ?? 0) < votes) await eventLoopTurn();
  state().stopCertify();
  await run;
  return { link: String(makeLink(state(), both)), certify: state().certify! };
}

/** A link like another, with its certificate changed. */
const forged = (link: string, change: (certificate: SharedCertificate) => Partial<SharedCertificate>) => {
  const run = decodeLink(link);
  return encodeLink({ ...run, certificate: { ...run.certificate!, ...change(run.certificate!) } });
};

it('a link claims a certificate, and the same votes are cast where it is checked', async () => {
  const { link, certify } = await shared();
  const { state, knobs } = await page(link);
  expect(state().run?.claimed?.result).toEqual(certify.standing.result);
  expect(state().run?.claimed?.result.type).toBe('certified');
  expect([state().certify, claimCheck(state())]).toEqual([undefined, 'unchecked']);
  const seen: string[] = [];
  knobs.beforeBatch = () => void seen.push(claimCheck(state()));
  await state().checkClaim();
  expect(seen[0]).toBe('checking');
  expect(seen).not.toContain('other');
  expect(claimCheck(state())).toBe('same');
  expect(state().certify?.votes.slice(0, certify.votes.length)).toEqual(certify.votes);
});

it('other counts than are cast here are noticed', async () => {
  const { link } = await shared();
  const moved = forged(link, ({ estimation, result }) => ({
    estimation: estimation.map((count, c) =>
      result.type === 'certified' && c === result.class ? count - 1 : count + Number(c === 0),
    ),
    result: { type: 'certified', class: 1, radius: 0.01 },
  }));
  const { state } = await page(moved);
  await state().checkClaim();
  expect(claimCheck(state())).toBe('other');
});

it('a certificate with other settings checks nothing', async () => {
  const { link } = await shared();
  const { state } = await page(link);
  state().setCertify({ n: 50, alpha: 0.05 });
  await state().startCertify();
  expect(claimCheck(state())).toBe('unchecked');
});

it('a claim goes on into the next link until something is proven here', async () => {
  const { link } = await shared();
  const { state } = await page(link);
  const claimed = state().run!.claimed!;
  expect(decodeLink(String(makeLink(state(), both))).certificate).toEqual(claimed);
  expect(decodeLink(String(makeLink(state(), { ...both, certificate: false })))).not.toHaveProperty('certificate');
  await state().checkClaim();
  expect(decodeLink(String(makeLink(state(), both))).certificate).toMatchObject({ stopped: false });
  await state().choosePicture(patternFile(0), 'another.png');
  expect(state().run?.claimed).toBeUndefined();
  expect(decodeLink(String(makeLink(state(), both)))).not.toHaveProperty('certificate');
});

it('waits for the picture of a link that came without it', async () => {
  const { link } = await shared();
  const run = decodeLink(link);
  const { state } = await page(encodeLink({ ...run, picture: undefined }));
  await state().checkClaim();
  expect(state().certify).toBeUndefined();
  await state().recompute();
  await state().choosePicture(patternFile(1), 'the same.png');
  await state().checkClaim();
  expect(claimCheck(state())).toBe('same');
});

it.each<[string, (certificate: SharedCertificate) => Partial<SharedCertificate>]>([
  ['a larger radius than the votes can prove', () => ({ result: { type: 'certified', class: 1, radius: 3 } })],
  [
    'votes for classes that do not exist',
    ({ selection, estimation }) => ({ selection: [...selection, 0], estimation: [...estimation, 0] }),
  ],
])('refuses a link with %s', async (_, change) => {
  const { link } = await shared();
  const { state } = await page(forged(link, change));
  expect(state().notices.map(({ code }) => code)).toEqual(['link-damaged']);
  expect(state().run?.origin).toBe('example');
});

it('names the model that voted, not the one a link speaks of', async () => {
  const { link } = await shared();
  const run = decodeLink(link);
  const { state } = await page(encodeLink({ ...run, model: { ...run.model, sha256: '0'.repeat(64) } }));
  await state().checkClaim();
  expect(state().certify?.model.sha256).not.toBe('0'.repeat(64));
});
