import { readingCards } from '#core/scoring/readings.ts';
import styles from './Doubt.module.css';
import type { Doubt } from './doubtOf.ts';
import { Part } from './Part.tsx';
import { boundWords, confidenceWords, leaderWords, leadWords, words } from './words.ts';

/** Confidence, called calibrated only where it is, and whether more draws would change the verdict. */
export function Sure({ doubt, names }: Readonly<{ doubt: Doubt; names: readonly string[] }>) {
  const { confidence, change, standing } = doubt;
  const second = standing.ranking[1];
  const lead = second === undefined ? undefined : standing.lead[second];
  return (
    <Part title={words.sure} explain={words.sureExplain} testId="doubt-sure">
      <dl className={styles.figures}>
        <div>
          <dt>{words.confidence}</dt>
          <dd data-testid="doubt-confidence" data-kind={confidence?.kind}>
            {confidence === undefined ? '–' : confidenceWords(confidence)}
          </dd>
        </div>
        <div>
          <dt>{words.draws}</dt>
          <dd data-testid="doubt-draws">{boundWords(change)}</dd>
          {lead === undefined || second === undefined ? null : (
            <dd className={styles.note}>
              {leaderWords(
                `${names[standing.leader]}`,
                `${names[second]}`,
                leadWords(lead, readingCards[standing.reading].unit),
              )}
            </dd>
          )}
        </div>
      </dl>
      <p className={styles.note}>{words.drawsNote}</p>
    </Part>
  );
}
