import { Pause, Play, Plus, Square } from 'lucide-react';
import { Suspense } from 'react';
import { evaluationsOf } from '#state/evaluationsOf.ts';
import { selectMost } from '#state/selectMost.ts';
import { type Phase, selectPhase } from '#state/selectPhase.ts';
import { Button } from '#ui/kit/Button.tsx';
import { inTurn } from '#ui/kit/inTurn.ts';
import { lazily } from '#ui/kit/lazily.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import { ProgressBar } from '#ui/kit/ProgressBar.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './RunPanel.module.css';
import { estimateWords, phaseWords, progressWords, words } from './words.ts';

const RunFields = lazily(inTurn(async () => (await import('./RunFields.tsx')).RunFields));

/** What the next run measures, what it costs, and the buttons that steer it. */
export function RunPanel() {
  const phase = useApp(selectPhase);
  const origin = useApp((app) => app.run?.origin);
  return (
    <Panel title={words.title} aside={<span className={styles.phase}>{phaseWords[phase]}</span>}>
      <div className={styles.panel} data-testid="run" data-state={phase} data-origin={origin}>
        <Suspense fallback={<div className={styles.awaited} />}>
          <RunFields />
        </Suspense>
        <Estimate />
        <Buttons phase={phase} />
        {phase === 'running' || phase === 'paused' ? <Progress /> : null}
      </div>
    </Panel>
  );
}

function Estimate() {
  const most = useApp(selectMost);
  const adaptive = useApp((app) => app.settings.decider.id !== 'fixed');
  const perSecond = useApp((app) => (app.speed?.model === app.model.id ? app.speed.perSecond : undefined));
  return most === undefined ? null : <p className={styles.estimate}>{estimateWords(most, perSecond, adaptive)}</p>;
}

function Buttons({ phase }: Readonly<{ phase: Phase }>) {
  const runPicture = useApp((app) => app.runPicture);
  const pause = useApp((app) => app.pause);
  const resume = useApp((app) => app.resume);
  const stop = useApp((app) => app.stop);
  const continueWith = useApp((app) => app.continueWith);
  const draws = useApp((app) => app.settings.draws);
  const canContinue = useApp(
    ({ run }) => run?.table !== undefined && run.picture !== undefined && run.decider.id === 'fixed',
  );
  const hasPicture = useApp((app) => app.picture !== undefined);
  const busy = phase === 'running' || phase === 'loading';
  return (
    <div className={styles.buttons}>
      {phase === 'paused' ? (
        <Button look="primary" icon={<Play aria-hidden />} onPress={() => void resume()}>
          {words.resume}
        </Button>
      ) : phase === 'running' ? (
        <Button icon={<Pause aria-hidden />} onPress={pause}>
          {words.pause}
        </Button>
      ) : (
        <Button
          look="primary"
          icon={<Play aria-hidden />}
          isDisabled={phase === 'loading' || !hasPicture}
          onPress={() => void runPicture()}
        >
          {words.run}
        </Button>
      )}
      <Button icon={<Square aria-hidden />} isDisabled={!busy && phase !== 'paused'} onPress={stop}>
        {words.stop}
      </Button>
      <Button
        icon={<Plus aria-hidden />}
        isDisabled={phase !== 'done' || !canContinue}
        aria-description={words.moreTitle(draws)}
        onPress={() => void continueWith(draws)}
      >
        {words.more}
      </Button>
    </div>
  );
}

function Progress() {
  const done = useApp((app) => evaluationsOf(app.run?.table));
  const planned = useApp(({ run }) => run?.most ?? 0);
  return <ProgressBar label={words.progress} value={done} max={planned} words={progressWords(done, planned)} />;
}
