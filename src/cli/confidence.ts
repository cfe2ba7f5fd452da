import { type Confidence, outcomeConfidence, readingConfidence } from '#core/evaluate/confidence.ts';
import type { DeciderChoice } from '#core/scoring/decider.ts';
import type { Outcome } from '#core/scoring/outcome.ts';
import type { Plan } from '#core/scoring/plan.ts';
import type { ReadingId } from '#core/scoring/reading.ts';
import type { Standing } from '#core/scoring/standing.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { readingFits } from '#runtime/readingFits.ts';

/** How sure the verdict of a standing is, by what the model's card has of it. */
export const confidenceOf = (card: ModelCard, standing: Standing, plan: Plan): Confidence | undefined =>
  readingConfidence(standing, plan, readingFits(card, standing.reading));

type Decided = Readonly<{ decider: DeciderChoice; decidedBy: ReadingId; outcome?: Outcome | undefined }>;

/** How often the verdict of such an end is right, by what the model's card has of it. */
export const endConfidence = (
  { confidence }: ModelCard,
  { outcome, ...course }: Decided,
  { plan, nfe }: Readonly<{ plan: Plan; nfe: number }>,
): Confidence | undefined =>
  outcome && outcomeConfidence(outcome, { ...course, plan, evaluations: nfe }, confidence?.deciders);

/** Surer than this is only said to be surer: validation pictures are too few to tell more. */
const MOST = 0.99;

/** `92 % sure (calibrated on 300 validation pictures)`, or `relative score 0.98` for what is no probability */
export function confidenceText(confidence: Confidence, before: 'sure' | 'right'): string {
  const { value } = confidence;
  if (confidence.kind === 'relative') return `relative score ${value > MOST ? `over ${MOST}` : value.toFixed(2)}`;
  const share = shareText(value);
  const said = before === 'sure' ? `${share} sure` : `right in ${share}`;
  return `${said} (calibrated on ${confidence.pictures} validation pictures)`;
}

/** Whole percent; none is ever all. */
const shareText = (share: number): string => (share > MOST ? `over ${100 * MOST} %` : `${Math.round(100 * share)} %`);
