import { RotateCw } from 'lucide-react';
import { Button } from '#ui/kit/Button.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Share.module.css';
import { comparisonWords, words } from './words.ts';

/** Offers to run a shared run again, and says afterwards whether it came out the same. Nothing for a run made here. */
export function Recompute() {
  const run = useApp((app) => app.run);
  const wantsPicture = useApp((app) => app.wantsPicture);
  const waiting = useApp((app) => app.waiting);
  const recompute = useApp((app) => app.recompute);
  if (run === undefined) return null;
  if (run.comparison !== undefined) {
    return (
      <p className={styles.comparison} role="status" data-testid="comparison" data-same={run.comparison.sameVerdict}>
        {comparisonWords(run.comparison)}
      </p>
    );
  }
  if (run.shared !== undefined && run.status === 'running')
    return <p className={styles.comparison}>{words.recomputing}</p>;
  if (run.origin === 'here') return null;
  return (
    <div className={styles.recompute}>
      <Button icon={<RotateCw aria-hidden />} isDisabled={waiting} onPress={() => void recompute()}>
        {words.recompute}
      </Button>
      {wantsPicture ? <p role="status">{words.needsPicture}</p> : null}
    </div>
  );
}
