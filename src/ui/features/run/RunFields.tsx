import { Dices } from 'lucide-react';
import { fixedChoice } from '#core/scoring/decider.ts';
import { canDecide } from '#core/scoring/deciders.ts';
import { limits } from '#state/limits.ts';
import { Button } from '#ui/kit/Button.tsx';
import { NumberField } from '#ui/kit/NumberField.tsx';
import { Terms } from '#ui/terms/Terms.tsx';
import { useApp } from '#ui/useApp.ts';
import { DeciderFields } from './DeciderFields.tsx';
import { PlanFields } from './PlanFields.tsx';
import styles from './RunPanel.module.css';
import { words } from './words.ts';

const terms = ['draw', 'seed', 'plan', 'antithetic', 'decider', 'race', 'delta'] as const;

/** The settings of the next run. */
export const RunFields = () => (
  <>
    <SettingsFields />
    <PlanChoice />
    <Decider />
    <Terms of={terms} />
  </>
);

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
