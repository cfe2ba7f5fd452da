import type { DeciderCard, DeciderContext } from '../../decider.ts';
import { randomProbes, underRandomTime } from '../../randomTime.ts';
import { underPlan } from '../../underLaw.ts';
import { type PairedTest, pairedTest } from '../pairedTest.ts';
import { listed, ownPlan, type Presets, roundsOf, settingsOf } from './presets.ts';

const presets: Presets<PairedTest> = {
  short: ['From 5 probes of the plan, at p < 0.02; for small pictures.', { least: 5, most: 200, cutoff: 0.02 }],
  paper: ['Published: random levels, from 20, at most 2,000, p < 0.002.', { least: 20, most: 2000, cutoff: 2e-3 }],
};

/** The paper draws times at random; a plan that places its levels at random itself is obeyed. */
function sourceOf(context: DeciderContext, preset: string, most: number) {
  const { plan, reading } = context;
  return preset === 'paper' && plan.jitter !== 'random'
    ? { probes: randomProbes(context, most), reading: underRandomTime(reading, plan) }
    : { probes: roundsOf(context, most), reading: underPlan(reading, plan) };
}

/** Paired tests, described. */
export const pairedTestCard: DeciderCard = {
  id: 'paired-test',
  name: 'Paired tests',
  paper:
    'Clark & Jaini (2023), Text-to-image diffusion models are zero-shot classifiers, arXiv:2303.15233, algorithm 1',
  how: 'One level at a time; drops classes that lose a paired t-test.',
  explains:
    'After a minimum of probes every class is tested against the best one after every probe. Looking again and again is not paid for: the chance that the right class is dropped somewhere is larger than the p-value of one test. Published with the reading of the same authors.',
  formula: String.raw`\text{drop } c \text{ when } p_{\text{paired t}}(e_c, e_{\hat c}) < p_0`,
  presets: listed(presets),
  planOf: ownPlan,
  most: ({ classes }, preset) => settingsOf(presets, preset).most * classes.length,
  run: (context, { preset }) => {
    const settings = settingsOf(presets, preset);
    return pairedTest({ ...context, ...sourceOf(context, preset, settings.most) }, settings);
  },
};
