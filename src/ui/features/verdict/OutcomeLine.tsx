import { CircleCheck, CircleDashed } from 'lucide-react';
import type { OutcomeWords } from './outcomeWords.ts';
import styles from './Verdict.module.css';

/** How the decider of the run ended. */
export const OutcomeLine = ({ words, settled }: Readonly<{ words: OutcomeWords; settled: boolean }>) => (
  <div className={styles.outcome} data-testid="outcome" data-settled={settled}>
    {settled ? <CircleCheck aria-hidden /> : <CircleDashed aria-hidden />}
    <div>
      <p className={styles.outcomeHead}>{words.headline}</p>
      <p>{words.claim}</p>
      {words.saved === undefined ? null : <p className={styles.figure}>{words.saved}</p>}
    </div>
  </div>
);
