import { readingCards } from '#core/scoring/readings.ts';
import { aboutRun } from '#state/aboutRun.ts';
import type { AppState } from '#state/appState.ts';
import { captionOf } from '#state/captionOf.ts';
import { selectView } from '#state/selectView.ts';
import { formatSignificant } from '#ui/chart/formatNumber.ts';
import { nameOf } from '#ui/chart/nameOf.ts';

/** The run on screen as the caption of a figure: what it says, and how it was made. Undefined while there is nothing to say. */
export function figureCaption(state: AppState): string | undefined {
  const about = aboutRun(state);
  const standing = selectView(state)?.standing;
  if (about === undefined || standing === undefined || state.run === undefined) return undefined;
  const { leader, rival, decided, lead } = standing;
  const [first, second] = [leader, rival].map((c) => nameOf(state.run?.model.classes ?? [], c));
  const gap = lead[rival];
  const { unit } = readingCards[standing.reading];
  const size = (value: number) => formatSignificant(value, 3);
  const known = gap !== undefined && Number.isFinite(gap.low) && Number.isFinite(gap.high);
  const by = known ? ` by ${size(gap.mean)} ${unit} (95 % interval ${size(gap.low)} to ${size(gap.high)})` : '';
  const verdict = decided ? `“${first}” over “${second}”${by}.` : `No clear winner: “${first}” leads “${second}”${by}.`;
  return `Evidence of a diffusion classifier. ${verdict} ${captionOf(about)}`;
}
