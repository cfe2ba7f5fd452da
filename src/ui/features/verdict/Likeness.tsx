import { TriangleAlert } from 'lucide-react';
import { Explain } from '#ui/kit/Explain.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Verdict.module.css';
import { likenessWords, words } from './words.ts';

/** A warning when the picture on screen looks unlike the training pictures; nothing while that is not known. */
export function Likeness() {
  const judged = useApp(({ likeness, run }) =>
    likeness !== undefined && likeness.picture === run?.picture && likeness.sha256 === run.model.sha256
      ? likeness.typicality
      : undefined,
  );
  const range = useApp(({ catalogue, run }) => catalogue.find(({ id }) => id === run?.model.id)?.typicality);
  return (
    <div role="status" data-testid="likeness" data-typical={judged?.typical}>
      {judged === undefined || judged.typical || range === undefined ? null : (
        <div className={styles.unlike}>
          <TriangleAlert aria-hidden />
          <p>
            {words.unlike} <span className={styles.figure}>{likenessWords(judged, range)}</span>
          </p>
          <Explain title={words.unlikeTitle}>
            <p>{words.unlikeMeaning}</p>
            <p>{words.unlikeLimits}</p>
          </Explain>
        </div>
      )}
    </div>
  );
}
