import type { Confidence } from '#core/evaluate/confidence.ts';
import { count } from '#ui/kit/format/count.ts';

/** Surer than this is only said to be surer: validation pictures are too few to tell more. */
const MOST = 0.99;

/** "92 % sure (calibrated on 300 validation pictures)", or "relative score 0.98" for what is no probability. */
export const confidenceWords = (confidence: Confidence): string =>
  confidence.kind === 'relative'
    ? `relative score ${confidence.value > MOST ? `over ${MOST}` : confidence.value.toFixed(2)}`
    : `${percent(confidence.value)} sure ${basis(confidence)}`;

/** "Right in 94 % (calibrated on 500 validation pictures)": of verdicts that a decider came to in this way. */
export const rightWords = (confidence: Extract<Confidence, { kind: 'calibrated' }>): string =>
  `right in ${percent(confidence.value)} ${basis(confidence)}`;

/** What the figure may be taken for. */
export function confidenceMeaning(confidence: Confidence): string {
  if (confidence.kind === 'calibrated') {
    return 'How sure a verdict is comes from the scores and a temperature that was fitted on validation pictures, all measured by the plan of this run: of those that were as sure as this one, about that share was right. Of pictures unlike those it says nothing.';
  }
  return `The relative score is the leader’s share when scores are taken for log-probabilities. It is no probability: ${reasons[confidence.why]}`;
}

const reasons: Readonly<Record<Extract<Confidence, { kind: 'relative' }>['why'], string>> = {
  unfitted: 'nobody has fitted a temperature for this reading of this model.',
  plan: 'the temperature was fitted under another plan, and with more draws or other levels scores get surer than it knows.',
  part: 'the temperature is for runs that measure the whole plan for all classes, and this one measured a part.',
};

const percent = (share: number) => (share > MOST ? `over ${100 * MOST} %` : `${Math.round(100 * share)} %`);

const basis = ({ pictures }: Readonly<{ pictures: number }>) =>
  `(calibrated on ${count(pictures)} validation pictures)`;
