import { RotateCw } from 'lucide-react';
import { Suspense } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { lazily } from '#ui/kit/lazily.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Share.module.css';
import { titles } from './titles.ts';

const Comparison = lazily(async () => (await import('./Comparison.tsx')).Comparison);

/** Offers to run a shared run again, and says afterwards whether it came out the same. Nothing for a run made here. */
export function Recompute() {
  const run = useApp((app) => app.run);
  const wantsPicture = useApp((app) => app.wantsPicture);
  const waiting = useApp((app) => app.waiting);
  const recompute = useApp((app) => app.recompute);
  if (run === undefined) return null;
  if (run.comparison !== undefined) {
    return (
      <p
        className={styles.comparison}
        role="status"
        data-testid="comparison"
        data-same={run.comparison.sameVerdict}
        data-grade={run.comparison.grade}
      >
        <Suspense>
          <Comparison found={run.comparison} />
        </Suspense>
      </p>
    );
  }
  if (run.shared !== undefined && run.status === 'running')
    return <p className={styles.comparison}>{titles.recomputing}</p>;
  if (run.origin === 'here') return null;
  return (
    <div className={styles.recompute}>
      <Button icon={<RotateCw aria-hidden />} isDisabled={waiting} onPress={() => void recompute()}>
        {titles.recompute}
      </Button>
      {wantsPicture ? <p role="status">{titles.needsPicture}</p> : null}
    </div>
  );
}
