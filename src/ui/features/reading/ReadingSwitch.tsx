import { readings } from '#core/scoring/readings.ts';
import { Explain } from '#ui/kit/Explain.tsx';
import { Segments } from '#ui/kit/Segments.tsx';
import { useApp } from '#ui/useApp.ts';
import { Formula } from './Formula.tsx';
import styles from './Reading.module.css';
import { shortNames, words } from './words.ts';

/** Chooses how errors become scores, and explains the choice. */
export function ReadingSwitch() {
  const chosen = useApp((app) => app.view.reading);
  const setView = useApp((app) => app.setView);
  const fixed = useApp((app) => (app.run?.table === undefined ? app.run?.summary?.standing.reading : undefined));
  const id = fixed ?? chosen;
  const { name, paper, formula, assumes } = readings[id];
  return (
    <div className={styles.switch}>
      <span className={styles.label} aria-hidden>
        {words.label}
      </span>
      <Segments
        label={words.label}
        hideLabel
        value={id}
        options={Object.values(readings).map((reading) => ({
          value: reading.id,
          text: shortNames[reading.id],
          disabled: fixed !== undefined && fixed !== reading.id,
        }))}
        onChange={(reading) => setView({ reading })}
      />
      <Explain title={`${name}: ${words.explain.toLowerCase()}`}>
        <Formula id={id} latex={formula} />
        <p>
          <strong>{words.assumes}.</strong> {assumes}
        </p>
        <p className={styles.source}>
          {words.source}: {paper}
        </p>
        <p className={styles.source}>{fixed === undefined ? words.free : words.fixed}</p>
      </Explain>
    </div>
  );
}
