import { selectNotice } from '#state/selectNotice.ts';
import { Button } from '#ui/kit/Button.tsx';
import { MedicalNotice } from '#ui/kit/MedicalNotice.tsx';
import { Panel } from '#ui/kit/Panel.tsx';
import { Terms } from '#ui/terms/Terms.tsx';
import { useApp } from '#ui/useApp.ts';
import { useChoices } from './choices.ts';
import styles from './Doubt.module.css';
import { DoubtParts } from './DoubtParts.tsx';
import { useDoubt } from './useDoubt.ts';
import { words } from './words.ts';

const terms = [
  'confidence',
  'calibrated',
  'temperature',
  'softmax',
  'standardError',
  'votes',
  'likeness',
  'energy',
  'predictionSet',
  'coverage',
  'riskCoverage',
] as const;

/** When not to trust the verdict on screen: every doubt there is, and what it is compared with. */
export function DoubtPanel({ onExplain }: Readonly<{ onExplain?: () => void }>) {
  const doubt = useDoubt();
  const names = useApp((app) => app.run?.model.classes) ?? [];
  const medical = useApp(selectNotice) !== undefined;
  const setView = useApp((app) => app.setView);
  const choices = useChoices();
  return (
    <Panel title={words.title}>
      <div className={styles.panel} data-testid="doubt">
        {medical ? <MedicalNotice /> : null}
        {doubt === undefined ? (
          <p className={styles.note}>{words.needsRun}</p>
        ) : (
          <DoubtParts
            doubt={doubt}
            names={names}
            choices={choices}
            onReading={() => doubt.card && setView({ reading: doubt.card.reading })}
          />
        )}
        {onExplain === undefined || doubt === undefined ? null : (
          <div>
            <Button onPress={onExplain}>{words.explain}</Button>
          </div>
        )}
        <Terms of={terms} />
      </div>
    </Panel>
  );
}
