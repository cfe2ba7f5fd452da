import { readingCards, readingIds } from '#core/scoring/readings.ts';
import { selectLevelWeights } from '#state/selectReading.ts';
import { ChoiceMenu } from '#ui/kit/ChoiceMenu.tsx';
import { useApp } from '#ui/useApp.ts';
import { CompareButton } from './CompareButton.tsx';
import { ExplainReading } from './ExplainReading.tsx';
import styles from './Reading.module.css';
import { readingText } from './readingText.ts';
import { words } from './words.ts';

/** Chooses how errors become scores, explains the choice, and compares it with the others. */
export function ReadingSwitch() {
  const chosen = useApp((app) => app.view.reading);
  const setView = useApp((app) => app.setView);
  const fixed = useApp((app) => (app.run?.table === undefined ? app.run?.summary?.standing.reading : undefined));
  const learned = useApp((app) => selectLevelWeights(app) !== undefined);
  const id = fixed ?? chosen;
  const note = fixed === undefined ? words.free : words.fixed;
  return (
    <div className={styles.switch}>
      <ChoiceMenu
        label={words.label}
        testId="reading"
        note={note}
        value={id}
        options={readingIds.map((offered) => {
          const { name } = readingCards[offered];
          const { how } = readingText(readingCards[offered]);
          const missing = offered === 'learned' && !learned;
          return {
            value: offered,
            name,
            how: missing ? `${how} ${words.noWeights}` : how,
            disabled: missing || (fixed !== undefined && fixed !== offered),
          };
        })}
        onChange={(reading) => setView({ reading })}
      />
      <ExplainReading card={readingCards[id]} note={note} />
      <CompareButton />
    </div>
  );
}
