import { Pause, Play, SkipForward } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { firstProbes } from '#core/scoring/errorTable.ts';
import { evaluationsOf } from '#state/evaluationsOf.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Explain } from '#ui/kit/Explain.tsx';
import { useApp, useAppStore } from '#ui/useApp.ts';
import styles from './Replay.module.css';
import { placeWords, words } from './words.ts';

/** Milliseconds between two steps of a replay that plays, and how many steps a long run is played in. */
const STEP = 60;
const STEPS = 120;

/** Goes through a finished run as it was measured: the error table only ever grew, so any part of it is its first probes. */
export function Replay() {
  const table = useApp(({ run }) => (run?.status === 'done' ? run.table : undefined));
  const shown = useApp((app) => app.view.shown);
  const setView = useApp((app) => app.setView);
  const [playing, setPlaying] = useState(false);
  const app = useAppStore();
  const probes = table?.probes.length ?? 0;
  useEffect(() => {
    if (!playing) return;
    const by = Math.max(1, Math.round(probes / STEPS));
    const timer = setInterval(() => {
      const next = (app.getState().view.shown ?? 0) + by;
      app.getState().setView({ shown: next < probes ? next : undefined });
      if (next >= probes) setPlaying(false);
    }, STEP);
    return () => clearInterval(timer);
  }, [playing, probes, app]);
  const all = useMemo(() => evaluationsOf(table), [table]);
  if (table === undefined || probes < 2) return null;
  const at = Math.min(shown ?? probes, probes);
  const show = (to: number) => setView({ shown: to < probes ? to : undefined });
  return (
    <section className={styles.replay} aria-label={words.title} data-testid="replay" data-shown={at}>
      <Button
        look="quiet"
        aria-label={playing ? words.pause : words.play}
        icon={playing ? <Pause aria-hidden /> : <Play aria-hidden />}
        onPress={() => {
          if (!playing && at === probes) show(1);
          setPlaying(!playing);
        }}
      />
      <input
        type="range"
        aria-label={words.slider}
        aria-valuetext={placeWords(evaluationsOf(firstProbes(table, at)), all)}
        min={1}
        max={probes}
        value={at}
        onChange={({ currentTarget }) => {
          setPlaying(false);
          show(Number(currentTarget.value));
        }}
      />
      <span className={styles.place}>{placeWords(evaluationsOf(firstProbes(table, at)), all)}</span>
      <Button
        look="quiet"
        aria-label={words.end}
        icon={<SkipForward aria-hidden />}
        isDisabled={at === probes}
        onPress={() => {
          setPlaying(false);
          show(probes);
        }}
      />
      <Explain title={words.title}>
        <p>{words.explain}</p>
      </Explain>
    </section>
  );
}
