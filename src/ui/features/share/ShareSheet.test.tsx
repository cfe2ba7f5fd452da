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

it('says what a medical model is not for', async () => {
  const { host, settle, state, app } = await sheet('granted');
  expect(host.textContent).not.toContain('Not for diagnosis');
  const catalogue = state().catalogue.map((card) => ({ ...card, notice: 'medical' as const }));
  await settle(() => app.setState({ catalogue }));
  expect(host.textContent).toContain('Research and teaching only. Not for diagnosis.');
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

it('gives the caption, the papers of the reading and the decider, and a frame for other pages', async () => {
  const { host, settle } = await sheet('granted');
  const copied = async (name: string) => {
    const button = [...host.querySelectorAll('button')].find(({ textContent }) => textContent === name);
    await settle(() => button?.click());
    return navigator.clipboard.readText();
  };
  const caption = await copied('Copy caption');
  expect(caption).toMatch(/“Stripes” over “Blank” by \S+ nats \(95 % interval \S+ to \S+\)\./);
  expect(caption).toContain('(patterns, SHA-256 abababababab…)');
  expect(await copied('Copy BibTeX')).toMatch(/li2023diffusion[^@]*@inproceedings\{kingma2021variational/);
  expect(await copied('Copy frame')).toMatch(/^<iframe src="[^"]+#1\.[^"]+&amp;embed=1"/);
});
