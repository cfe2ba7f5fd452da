import { Dices, Pause, Play, Plus, Square } from 'lucide-react';
import { fixedChoice } from '#core/scoring/decider.ts';
import { canDecide } from '#core/scoring/deciders.ts';
import { evaluationsOf } from '#state/evaluationsOf.ts';
import { limits } from '#state/limits.ts';
import { selectMost } from '#state/selectMost.ts';
import { type Phase, selectPhase } from '#state/selectPhase.ts';
import { Button } from '#ui/kit/Button.tsx';
import { NumberField } from '#ui/kit/NumberField.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import { ProgressBar } from '#ui/kit/ProgressBar.tsx';
import { useApp } from '#ui/useApp.ts';
import { DeciderFields } from './DeciderFields.tsx';
import { PlanFields } from './PlanFields.tsx';
import styles from './RunPanel.module.css';
import { estimateWords, phaseWords, progressWords, words } from './words.ts';

/** What the next run measures, what it costs, and the buttons that steer it. */
export function RunPanel() {
  const phase = useApp(selectPhase);
  const origin = useApp((app) => app.run?.origin);
  return (
    <Panel title={words.title} aside={<span className={styles.phase}>{phaseWords[phase]}</span>}>
      <div className={styles.panel} data-testid="run" data-state={phase} data-origin={origin}>
        <SettingsFields />
        <PlanChoice />
        <Decider />
        <Estimate />
        <Buttons phase={phase} />
        {phase === 'running' || phase === 'paused' ? <Progress /> : null}
      </div>
    </Panel>
  );
}

function SettingsFields() {
  const settings = useApp((app) => app.settings);
  const setSettings = useApp((app) => app.setSettings);
  return (
    <div className={styles.fields}>
      <NumberField
        label={words.levels}
        value={settings.levels}
        {...limits.levels}
        onChange={(levels) => setSettings({ levels })}
      />
      <NumberField
        label={words.draws}
        value={settings.draws}
        {...limits.draws}
        onChange={(draws) => setSettings({ draws })}
      />
      <div className={styles.seed}>
        <NumberField
          label={words.seed}
          value={settings.seed}
          {...limits.seed}
          onChange={(seed) => setSettings({ seed })}
        />
        <Button
          aria-label={words.newSeed}
          icon={<Dices aria-hidden />}
          onPress={() => setSettings({ seed: settings.seed + 1 })}
        />
      </div>
    </div>
  );
}

/** What the chosen model's card offers deciders. */
function useExtras() {
  const card = useApp((app) => app.catalogue.find(({ id }) => id === app.model.id));
  return { classTree: card?.classTree, guide: card?.guide };
}

function PlanChoice() {
  const card = useApp((app) => app.catalogue.find(({ id }) => id === app.model.id));
  const shape = useApp((app) => app.settings.shape);
  const setSettings = useApp((app) => app.setSettings);
  if (card === undefined) return null;
  const hasDensity = card.levelDensity !== undefined;
  const shown = shape?.spacing === 'importance' && !hasDensity ? undefined : shape;
  return <PlanFields shape={shown ?? card.plan} hasDensity={hasDensity} onChange={(shape) => setSettings({ shape })} />;
}

function Decider() {
  const extras = useExtras();
  const decider = useApp((app) => app.settings.decider);
  const setSettings = useApp((app) => app.setSettings);
  const choice = canDecide(decider, extras) ? decider : fixedChoice;
  return <DeciderFields choice={choice} extras={extras} onChange={(decider) => setSettings({ decider })} />;
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
