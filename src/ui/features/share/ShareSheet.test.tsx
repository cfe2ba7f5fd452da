// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { decodeLink } from '#runtime/link/decodeLink.ts';
import { mount } from '#testdata/mount.tsx';
import { ShareSheet } from './ShareSheet.tsx';

let leave = async () => {};
afterEach(() => leave());

async function sheet(clipboard: 'granted' | 'denied') {
  Object.assign(await navigator.permissions.query({ name: 'clipboard-write' as PermissionName }), { state: clipboard });
  const page = await mount(<ShareSheet />);
  leave = page.unmount;
  const button = [...page.host.querySelectorAll('button')].find(({ textContent }) => textContent === 'Copy link');
  const copy = () => page.settle(() => button?.click());
  const copied = async () => {
    const link = await navigator.clipboard.readText();
    return decodeLink(link.slice(link.indexOf('#')));
  };
  return { ...page, copy, copied };
}

it('copies a link that holds the run on screen, without its picture', async () => {
  const { copy, copied, state } = await sheet('granted');
  await copy();
  const shared = await copied();
  expect(shared).toMatchObject({ seed: state().run?.seed, plan: state().run?.plan, model: { id: 'patterns' } });
  expect(shared.summary).toBeDefined();
  expect(shared.picture).toBeUndefined();
});

it('puts in the picture when it is ticked and leaves out the curves when they are not', async () => {
  const { host, settle, copy, copied, state } = await sheet('granted');
  for (const box of host.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) await settle(() => box.click());
  await copy();
  const { summary, picture } = await copied();
  expect(summary).toBeUndefined();
  expect(picture?.data).toEqual(state().run?.picture?.original);
});

it('offers the certificate of the picture when there is one, and leaves it out when it is not ticked', async () => {
  const { host, settle, copy, copied, state } = await sheet('granted');
  expect(host.textContent).not.toContain('The certificate');
  await settle(() => state().setCertify({ goal: 0.05 }));
  await settle(() => state().startCertify());
  await copy();
  expect((await copied()).certificate?.result).toEqual(state().certify?.standing.result);
  const box = [...host.querySelectorAll('label')].find(({ textContent }) => textContent?.startsWith('The certificate'));
  await settle(() => box?.querySelector('input')?.click());
  await copy();
  expect((await copied()).certificate).toBeUndefined();
});

it('shows the link to copy by hand when the browser refuses, and its length', async () => {
  const { host, copy } = await sheet('denied');
  await copy();
  const link = host.querySelector('textarea')?.value;
  expect(link).toMatch(/#1\./);
  expect(host.querySelector('[data-testid="link-length"]')?.textContent).toBe(
    `${link?.length.toLocaleString('en')} characters`,
  );
});
