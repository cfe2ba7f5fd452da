import { useApp } from '#ui/useApp.ts';
import styles from './Doubt.module.css';
import { useDoubt } from './useDoubt.ts';
import { summaryWords } from './words.ts';

/** The doubt of a finished run in one sentence, beside its verdict. */
export function DoubtLine() {
  const doubt = useDoubt();
  const done = useApp((app) => app.run?.status === 'done');
  return doubt === undefined || !done ? null : (
    <p className={styles.line} data-testid="doubt-line">
      {summaryWords(doubt)}
    </p>
  );
}
