import type { DeciderCard } from '#core/scoring/decider.ts';

/** Fixed words of the choice of a decider. */
export const deciderWords = {
  label: 'Decider',
  setting: 'Setting',
  risk: 'Highest risk of error',
  percent: (risk: number) => `${100 * risk} %`,
  explain: 'when the run stops asking',
  explains: 'When to use it',
  needsTitle: 'What it needs',
  needs: {
    'class-tree': 'Needs a model whose card has a tree of classes.',
    guide: 'Needs a model whose card has a learned guide.',
  },
  source: 'Source',
  note: 'For the next run. All but the fixed budget stop asking about classes that fall behind.',
};

/** What a decider does and when to use it. */
export const deciderText = ({ how, explains }: DeciderCard): Pick<DeciderCard, 'how' | 'explains'> => ({
  how,
  explains,
});

/** What one of a decider's settings does. */
export const presetText = ({ presets }: DeciderCard, preset: string): string =>
  presets.find(({ name }) => name === preset)?.note ?? '';
