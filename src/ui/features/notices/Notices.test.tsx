// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { Fault } from '#core/fault.ts';
import { diagnostics } from '#state/diagnostics.ts';
import { mount } from '#testdata/mount.tsx';
import { Notices } from './Notices.tsx';

let leave = async () => {};
afterEach(() => leave());

it('says a fault aloud with its remedy, and lets it be dismissed', async () => {
  const { host, settle, state, unmount } = await mount(<Notices />);
  leave = unmount;
  await settle(() =>
    state().notifyFault(new Fault('picture-empty', 'The file is empty.', { remedy: 'Choose another.' })),
  );
  expect(host.querySelector('[role="alert"]')?.textContent).toContain('The file is empty.Choose another.');
  await settle(() => host.querySelector<HTMLElement>('[aria-label="Dismiss"]')?.click());
  expect(host.querySelector('[role="alert"]')).toBeNull();
});

it('collects what a report needs, and no picture', async () => {
  const { state, settle, unmount } = await mount(null);
  leave = unmount;
  await settle(() => state().recompute());
  const trouble = { message: 'It broke.', code: 'engine-failed' } as const;
  expect(diagnostics(trouble, state(), 'Browser 1.0').split('\n')).toEqual([
    'message: It broke.',
    'code: engine-failed',
    'model: patterns 1.0.0',
    expect.stringMatching(/^sha256: [0-9a-f]{64}$/),
    'model state: ready',
    'engine wanted: auto',
    'engine: oracle',
    'why this engine: A closed form answers.',
    'self-check: 0 of 0.0001',
    'run: here, done, 8 levels × 4 draws, seed 5',
    'evaluations: 128',
    'browser: Browser 1.0',
  ]);
});
