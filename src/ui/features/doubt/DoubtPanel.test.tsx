// @vitest-environment happy-dom
import { afterEach, expect, it } from 'vitest';
import { type CardDoubt, COVERAGES } from '#runtime/cardDoubt.ts';
import { mount } from '#testdata/mount.tsx';
import { patternCard, patternFile } from '#testdata/oracleWorld.ts';
import { choose } from './choices.ts';
import { DoubtLine } from './DoubtLine.tsx';
import { DoubtPanel } from './DoubtPanel.tsx';

let leave = async () => {};
afterEach(async () => {
  await leave();
  choose({ coverage: 90, byClass: false, measure: 'probability', answered: 0.8 });
});

const plain = patternCard('patterns');
/** The card of the very model that answers. */
const card = { ...plain, files: plain.files.map((file) => ({ ...file, sha256: 'ab'.repeat(32) })) };
const measured = { pictures: 40, split: 'validation rows 0-39', command: 'elbow calibrate --doubt' };
const doubt: CardDoubt = {
  reading: 'elbo',
  plan: card.plan,
  seed: 1,
  temperature: 1,
  fitted: 10,
  sets: {
    ...measured,
    scores: card.classes.map((_, c) => (c === 0 ? [0.5] : [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])),
  },
  usual: { ...measured, energies: [-1e6, 0, 1e6] },
  tested: {
    ...measured,
    curves: [
      {
        measure: 'probability',
        points: [
          { doubt: 0.1, answered: 20, wrong: 1 },
          { doubt: 1, answered: 40, wrong: 9 },
        ],
      },
      { measure: 'votes', points: [{ doubt: 0.25, answered: 40, wrong: 9 }] },
    ],
    held: COVERAGES.map(() => 38),
    classes: COVERAGES.map(() => 60),
  },
};

async function panel(change: object = {}) {
  const page = await mount(
    <>
      <DoubtLine />
      <DoubtPanel />
    </>,
    [{ ...card, doubt, ...change }],
  );
  leave = page.unmount;
  await page.settle(() => page.state().setSettings({ levels: card.plan.levels, draws: card.plan.draws, seed: 1 }));
  await page.settle(() => page.state().choosePicture(patternFile(1), 'checks.png'));
  await page.settle(() => expect.poll(() => page.state().run).toMatchObject({ origin: 'here', status: 'done' }));
  const text = (id: string) => page.host.querySelector(`[data-testid="${id}"]`)?.textContent;
  return { ...page, text };
}

it('doubts a finished verdict: one sentence, the same beside the verdict, votes, a set with its promise, and a referral', async () => {
  const { text, host } = await panel();
  expect(text('doubt-line')).toBe(text('doubt-summary'));
  expect(text('doubt-summary')).toMatch(/^How often verdicts of this kind are right has not been measured, more draws/);
  expect(text('doubt-confidence')).toContain('a relative score, no probability');
  expect(text('doubt-votes')).toMatch(/of 16.*p\(1 − p\)/);
  expect(text('doubt-members')).toContain('Checks');
  expect(text('doubt-set')).toContain('at least 90 % of pictures:');
  expect(text('doubt-set')).toContain('It is no statement about this picture alone');
  expect(text('doubt-tested')).toContain('95.0 % of the sets held the right class');
  expect(text('doubt-referred')).toMatch(/This picture, with a doubt of .*, would be answered\./);
  expect(host.querySelector('[data-testid="doubt-referral"] svg[role="img"]')?.getAttribute('aria-label')).toMatch(
    /^Of all test pictures 23 % are answered wrongly, .*This picture is among/,
  );
});

it('takes the confidence that was fitted for the decider that stopped the run', async () => {
  const race = { id: 'race', preset: 'asymptotic', risk: 0.1 } as const;
  const errors = { eceBefore: 0.2, eceAfter: 0.02, bins: 15 };
  const fit = { ...measured, ...errors, decider: race, reading: 'elbo', plan: card.plan, range: [4, 4000] } as const;
  const { text, settle, state } = await panel({
    confidence: { format: 1, deciders: [{ ...fit, intercept: 2, slope: 0 }] },
  });
  expect(text('doubt-summary')).toMatch(/^How often verdicts of this kind are right has not been measured/);
  await settle(() => state().setSettings({ decider: race }));
  await settle(() => state().runPicture());
  await settle(() => expect.poll(() => state().run?.outcome?.settled).toBe(true));
  expect(text('doubt-summary')).toMatch(/^Of verdicts as sure as this one, about 88 in 100 should be right/);
  expect(text('doubt-confidence')).toBe('88 %, calibrated on 40 validation pictures');
  await settle(() => state().setView({ reading: 'li-l2' }));
  expect(text('doubt-confidence')).toContain('a relative score, no probability');
});

it('keeps what was chosen when the view is left', async () => {
  const { settle, text } = await panel();
  await settle(() => choose({ coverage: 95, byClass: true }));
  expect(text('doubt-set')).toContain('at least 95 % of pictures of each class');
  expect(text('doubt-set')).toContain('In every set, because too few validation pictures show them: Stripes');
  await leave();
  const again = await panel();
  expect(again.text('doubt-set')).toContain('at least 95 % of pictures of each class');
});

it.each([
  ['another reading', { reading: 'vote' }, '“ELBO”'],
  ['another plan', { plan: { ...card.plan, draws: 4 } }, 'another plan'],
  ['another seed', { seed: 8 }, 'Choose seed 8'],
] as const)('promises nothing under %s, and says why', async (_, change, words) => {
  const { reading, ...other } = { reading: 'elbo' as 'elbo' | 'vote', ...change };
  const { text, settle, state } = await panel({ doubt: { ...doubt, ...other } });
  await settle(() => state().setView({ reading }));
  expect(text('doubt-no-set')).toContain(words);
  expect(text('doubt-members')).toBeUndefined();
  expect(text('doubt-referred')).toContain('This run cannot be compared with them.');
});

it('says that there is nothing to compare with, and carries the medical notice', async () => {
  const { text } = await panel({ doubt: undefined, notice: 'medical' });
  expect(text('doubt-set')).toContain('Not known');
  expect(text('doubt-referral')).toContain('no test pictures');
  expect(text('medical')).toBe('Research and teaching only. Not for diagnosis.');
});
