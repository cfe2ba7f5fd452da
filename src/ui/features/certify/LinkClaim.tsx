import { RotateCw } from 'lucide-react';
import { claimOf } from '#runtime/certificateFile.ts';
import type { SharedCertificate } from '#runtime/link/sharedRun.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import type { Run } from '#state/appState.ts';
import { claimCheck } from '#state/claimCheck.ts';
import { Button } from '#ui/kit/Button.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Certify.module.css';
import { words } from './words.ts';

/** What the link of the run on screen claims, and whether the same votes were cast here. Nothing for other runs. */
export function LinkClaim() {
  const run = useApp((app) => app.run);
  const card = useApp(({ catalogue, run }) => catalogue.find(({ id }) => id === run?.model.id));
  const check = useApp(claimCheck);
  const checkClaim = useApp((app) => app.checkClaim);
  const waits = run?.picture === undefined;
  if (run?.claimed === undefined || card === undefined) return null;
  return (
    <section className={styles.claimed} aria-label={words.claimed} data-testid="certify-claimed" data-check={check}>
      <h3 className={styles.small}>{words.claimed}</h3>
      <p className={styles.claim}>{claimedWords(run.model, card.picture, run.claimed)}</p>
      <p role="status" className={styles.small}>
        {check === 'unchecked' && waits ? words.checkNeedsPicture : words.checks[check]}
      </p>
      {check === 'unchecked' ? (
        <div className={styles.buttons}>
          <Button icon={<RotateCw aria-hidden />} isDisabled={waits} onPress={() => void checkClaim()}>
            {words.check}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

/** A claim in the words of a certificate; its resolution is that of the pictures the model sees. */
function claimedWords(
  model: Run['model'],
  { channels, height, width }: ModelCard['picture'],
  claimed: SharedCertificate,
) {
  const { settings, selection, estimation, result } = claimed;
  const votes = { length: [...selection, ...estimation].reduce((sum, count) => sum + count, 0) };
  if (result.type === 'abstained') return claimOf({ result, model, settings, votes });
  const radius = { value: result.radius, norm: 'l2', domain: '[0,1]', resolution: [channels, height, width] } as const;
  return claimOf({ result: { ...result, radius }, model, settings, votes });
}
