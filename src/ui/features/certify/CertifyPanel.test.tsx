// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { decodeLink } from '#runtime/link/decodeLink.ts';
import { encodeLink } from '#runtime/link/encodeLink.ts';
import { makeLink } from '#state/makeLink.ts';
import { mount } from '#testdata/mount.tsx';
import { patternFile } from '#testdata/oracleWorld.ts';
import { eventLoopTurn } from '#worker/eventLoopTurn.ts';
import { CertifyPanel } from './CertifyPanel.tsx';

let leave = async () => {};
afterEach(() => leave());

/** The panel on a page whose picture of checks has been classified. */
async function panel() {
  const page = await mount(<CertifyPanel />);
  leave = page.unmount;
  await page.settle(() => page.state().choosePicture(patternFile(1), 'checks.png'));
  await page.settle(() => page.state().setCertify({ n: 40 }));
  const { host, settle, state } = page;
  const find = (id: string) => host.querySelector(`[data-testid="${id}"]`);
  const press = (name: string) => {
    const button = [...host.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    if (button === undefined || button.disabled) throw new Error(`there is no button ${name}`);
    return settle(() => button.click());
  };
  const until = async (status: string) => {
    while (find('certify')?.getAttribute('data-state') !== status) await settle(eventLoopTurn);
  };
  return { ...page, state, find, press, until };
}

it('says nothing of a distance before the run has ended, and then one sentence that its file repeats', async () => {
  const { host, press, until, find, knobs } = await panel();
  const early: string[] = [];
  knobs.beforeBatch = () => void early.push(host.textContent ?? '');
  await press('Certify');
  await until('done');
  expect(early.length).toBeGreaterThan(5);
  expect(early.filter((text) => text.includes('Every picture'))).toEqual([]);
  expect(find('certify-result')?.getAttribute('data-type')).toBe('certified');
  expect(find('certify-result')?.textContent).toMatch(
    /^Every picture within ℓ2 distance 0\.\d+ \(of \[0,1\] pixels at 4×4\) of this one is also called Checks .* confidence 99\.9 %: proven from 50 noisy votes\./,
  );
});

it('pauses, goes on, and stops with what is proven so far', async () => {
  const { press, until, find, knobs, state } = await panel();
  knobs.beforeBatch = () => {
    if (knobs.started.some((job) => job.startsWith('certify')) && state().certify?.votes.length === 40) {
      state().pauseCertify();
    }
  };
  await press('Certify');
  await until('paused');
  expect(find('certify-result')).toBeNull();
  knobs.beforeBatch = () => {};
  await press('Stop');
  await until('done');
  expect(find('certify-result')?.textContent).toContain('proven from 40 noisy votes');
});

it('abstains in plain words, with what would help', async () => {
  const { press, until, find, settle, state } = await panel();
  await settle(() => state().setCertify({ goal: 1, n: 40 }));
  await press('Certify');
  await until('done');
  const said = find('certify-result')?.textContent;
  expect(find('certify-result')?.getAttribute('data-type')).toBe('abstained');
  expect(said).toContain('can no longer be proven');
  expect(said).toContain('more votes');
  expect(said).not.toContain('Every picture');
});

it('shows what a link claims as a claim, until the same votes are cast here', async () => {
  const { press, until, find, settle, state } = await panel();
  await press('Certify');
  await until('done');
  const link = String(makeLink(state(), { curves: true, picture: true }));
  await settle(() => state().openLink(link));
  expect(find('certify-claimed')?.getAttribute('data-check')).toBe('unchecked');
  expect(find('certify-claimed')?.textContent).toMatch(/^Claimed by the link.*Every picture within.*A link can claim/);
  await press('Recompute to check');
  await until('done');
  expect(find('certify-claimed')?.getAttribute('data-check')).toBe('same');
});

it('says that a link without its picture cannot be checked yet', async () => {
  const { press, until, find, settle, state, host } = await panel();
  await press('Certify');
  await until('done');
  const run = decodeLink(String(makeLink(state(), { curves: true, picture: true })));
  await settle(() => state().openLink(encodeLink({ ...run, picture: undefined })));
  expect(find('certify-claimed')?.textContent).toContain('came without its picture');
  const check = [...host.querySelectorAll('button')].find(({ textContent }) => textContent === 'Recompute to check');
  expect(check?.disabled).toBe(true);
});
