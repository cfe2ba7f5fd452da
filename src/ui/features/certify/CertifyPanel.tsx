import { Download, Pause, Play, ShieldCheck, Square } from 'lucide-react';
import { claimOf, writeCertificate } from '#runtime/certificateFile.ts';
import type { CertifyRun } from '#state/appState.ts';
import { certificateOf } from '#state/certificateOf.ts';
import { selectNotice } from '#state/selectNotice.ts';
import { selectView } from '#state/selectView.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import { ProgressBar } from '#ui/kit/ProgressBar.tsx';
import { Terms } from '#ui/terms/Terms.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Certify.module.css';
import { CertifyFields } from './CertifyFields.tsx';
import { CertifyStrip } from './CertifyStrip.tsx';
import { LinkClaim } from './LinkClaim.tsx';
import { VoteBars } from './VoteBars.tsx';
import { adviceFor, progressSentence, timeLeft, words } from './words.ts';

const terms = ['certificate', 'radius', 'l2', 'sigma', 'alpha', 'votes', 'anytime', 'apndc', 'abstain'] as const;

/** Proves how far the picture may change without changing its class: what is asked, how it goes, and what it says. */
export function CertifyPanel() {
  const run = useApp((app) => app.certify);
  const hasPicture = useApp((app) => app.run?.picture !== undefined);
  return (
    <Panel title={words.title}>
      <div className={styles.panel} data-testid="certify" data-state={run?.status ?? 'idle'}>
        <p className={styles.intro}>{words.intro}</p>
        <LinkClaim />
        <CertifyFields />
        <Buttons run={run} hasPicture={hasPicture} />
        {run === undefined ? (
          hasPicture ? null : (
            <p className={styles.intro}>{words.needsPicture}</p>
          )
        ) : (
          <Course run={run} />
        )}
        <Terms of={terms} />
      </div>
    </Panel>
  );
}

function Buttons({ run, hasPicture }: Readonly<{ run: CertifyRun | undefined; hasPicture: boolean }>) {
  const start = useApp((app) => app.startCertify);
  const pause = useApp((app) => app.pauseCertify);
  const resume = useApp((app) => app.resumeCertify);
  const stop = useApp((app) => app.stopCertify);
  const notice = useApp(selectNotice);
  const busy = run?.status === 'running' || run?.status === 'waiting';
  const open = busy || run?.status === 'paused' || run?.status === 'failed';
  return (
    <div className={styles.buttons}>
      {busy ? (
        <Button icon={<Pause aria-hidden />} onPress={pause}>
          {words.pause}
        </Button>
      ) : run?.status === 'paused' || run?.status === 'failed' ? (
        <Button look="primary" icon={<Play aria-hidden />} onPress={() => void resume()}>
          {words.resume}
        </Button>
      ) : (
        <Button look="primary" icon={<ShieldCheck aria-hidden />} isDisabled={!hasPicture} onPress={() => void start()}>
          {run === undefined ? words.start : words.again}
        </Button>
      )}
      <Button icon={<Square aria-hidden />} isDisabled={!open} onPress={stop}>
        {words.stop}
      </Button>
      <Button
        icon={<Download aria-hidden />}
        isDisabled={run === undefined || run.votes.length === 0}
        onPress={() => run && save(run, notice)}
      >
        {words.download}
      </Button>
    </div>
  );
}

function Course({ run }: Readonly<{ run: CertifyRun }>) {
  const { standing, settings, status } = run;
  const verdict = useApp(selectView)?.standing.leader;
  const { result, asked } = standing;
  const all = settings.n0 + settings.n;
  const advice = adviceFor(result, settings.mode);
  return (
    <>
      {status === 'done' ? (
        <div className={styles.result} data-type={result?.type} data-testid="certify-result">
          <p className={styles.claim}>{claimOf(certificateOf(run))}</p>
          {advice === undefined ? null : <p>{advice}</p>}
          {result?.type === 'certified' ? (
            <p className={styles.small}>
              {words.smoothed} {verdict !== undefined && verdict !== result.class ? words.disagrees : ''}
            </p>
          ) : null}
        </div>
      ) : (
        <>
          <ProgressBar
            label={words.progress}
            value={asked}
            max={all}
            words={`${words.askedOf(asked, all)} ${timeLeft(run)}`}
          />
          <p role="status" className={styles.now}>
            {progressSentence(run)}
          </p>
        </>
      )}
      {asked > 0 ? <VoteBars run={run} /> : null}
      <CertifyStrip run={run} />
    </>
  );
}

/** Hands the certificate to the browser as a file. */
function save(run: CertifyRun, notice: string | undefined): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    new Blob([writeCertificate(certificateOf(run), notice)], { type: 'application/json' }),
  );
  link.download = `certificate-${run.model.id}.json`;
  link.click();
  URL.revokeObjectURL(link.href);
}
