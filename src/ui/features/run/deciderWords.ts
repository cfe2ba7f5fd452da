/** Fixed words of the choice of a decider. */
export const deciderWords = {
  label: 'Decider',
  setting: 'Setting',
  risk: 'Highest risk of error',
  risks: [0.1, 0.05, 0.01],
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
} as const;
