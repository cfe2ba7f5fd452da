import { Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { readingCards } from '#core/scoring/readings.ts';
import type { HistoryEntry } from '#runtime/historyIndex.ts';
import { compareWith, forgetRun, forgetRuns, lastWasLost, readHistory, reopen } from '#state/history.ts';
import { Button } from '#ui/kit/Button.tsx';
import { PixelCanvas } from '#ui/kit/PixelCanvas.tsx';
import { useAppStore } from '#ui/useApp.ts';
import styles from './History.module.css';
import { verdictWords, words } from './words.ts';

type Known = readonly HistoryEntry[] | 'unavailable' | undefined;

/** The runs that this browser has kept: each can be opened as it ended, or deleted. */
export function HistoryList({ onClose }: Readonly<{ onClose: () => void }>) {
  const app = useAppStore();
  const { keep } = app.getState().outside;
  const [known, setKnown] = useState<Known>();
  const [lost, setLost] = useState<string>();
  const read = useCallback(
    () =>
      readHistory(keep).then(setKnown, () => {
        setKnown('unavailable');
      }),
    [keep],
  );
  useEffect(() => void read(), [read]);
  const then = (work: Promise<unknown>) => void work.catch(() => setKnown('unavailable')).then(read);
  /** Does something with a run, and closes the list when it was there. */
  const take = async (id: string, how: typeof reopen) => {
    if (await how(app.getState, id).catch(() => false)) onClose();
    else setLost(id);
  };
  if (known === undefined) return null;
  if (known === 'unavailable') return <p role="alert">{words.unavailable}</p>;
  const unkept = lastWasLost(keep) ? <p role="alert">{words.unkept}</p> : null;
  if (known.length === 0) return unkept ?? <p className={styles.note}>{words.empty}</p>;
  return (
    <div className={styles.history} data-testid="history">
      {unkept}
      <p className={styles.note}>{words.kept(known.length)}</p>
      <ul className={styles.list}>
        {known.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <PixelCanvas pixels={entry.picture} label={entry.picture.name} className={styles.thumbnail} />
            <div className={styles.said}>
              <strong>{verdictWords(entry)}</strong>
              <span className={styles.note}>
                {entry.model.title}, {readingCards[entry.reading].name}, {words.evaluations(entry.evaluations)}
              </span>
              <time className={styles.note} dateTime={new Date(entry.when).toISOString()}>
                {entry.picture.name}, {new Date(entry.when).toLocaleString()}
              </time>
              {lost === entry.id ? <span role="alert">{words.lost}</span> : null}
            </div>
            <div className={styles.buttons}>
              <Button aria-label={words.open(entry.picture.name)} onPress={() => void take(entry.id, reopen)}>
                {words.openShort}
              </Button>
              <Button aria-label={words.compare(entry.picture.name)} onPress={() => void take(entry.id, compareWith)}>
                {words.compareShort}
              </Button>
              <Button
                look="quiet"
                aria-label={words.forget(entry.picture.name)}
                icon={<Trash2 aria-hidden />}
                onPress={() => then(forgetRun(keep, entry.id))}
              />
            </div>
          </li>
        ))}
      </ul>
      <Clear onClear={() => then(forgetRuns(keep))} />
    </div>
  );
}

/** Asks once more before everything goes. */
function Clear({ onClear }: Readonly<{ onClear: () => void }>) {
  const [asked, setAsked] = useState(false);
  return <Button onPress={asked ? onClear : () => setAsked(true)}>{asked ? words.really : words.clear}</Button>;
}
