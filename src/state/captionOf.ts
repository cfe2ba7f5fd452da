import type { Plan } from '#core/scoring/plan.ts';
import type { AboutRun } from './aboutRun.ts';

const whole = (value: number): string => value.toLocaleString('en');
const short = (value: number): string => String(Number(value.toPrecision(3)));

/** A plan in a line: "40 noise levels × 8 draws (log-uniform, σ 0.01 to 80)". */
export function planText({ levels, draws, spacing, sigmaMin, sigmaMax, jitter, antithetic }: Plan): string {
  const how = [spacing, jitter, antithetic && 'antithetic', `σ ${short(sigmaMin)} to ${short(sigmaMax)}`];
  return `${whole(levels)} noise levels × ${whole(draws)} draws (${how.filter(Boolean).join(', ')})`;
}

/** How a run was made, in sentences for the caption of a figure; the notice of a medical model is the last. */
export function captionOf(about: AboutRun): string {
  const { app, model, notice, seed, plan, reading, decider, evaluations, engine, notMeasuredHere, onlyLevels } = about;
  const setting = [decider.preset, decider.risk === undefined ? undefined : `risk ${decider.risk}`].filter(Boolean);
  const rule = setting.length === 0 ? decider.name : `${decider.name} (${setting.join(', ')})`;
  const sentences = [
    `Model “${model.title}” (${model.id}, SHA-256 ${model.sha256.slice(0, 12)}…).`,
    `Reading: ${reading.name}. Decider: ${rule}.`,
    `${planText(plan)}, seed ${seed}, ${whole(evaluations)} evaluations.`,
    onlyLevels === undefined ? '' : `Only the noise levels σ ${onlyLevels.map(short).join(' to ')} count in it.`,
    about.replayed ? 'It is shown as it stood then, before its end.' : '',
    engine === '' ? '' : `Engine: ${engine}.`,
    notMeasuredHere ? `Shown by ${app} as it was shared, not recomputed.` : `Made with ${app}.`,
    notice ?? '',
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}
