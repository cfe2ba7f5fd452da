import { Columns2 } from 'lucide-react';
import { Suspense } from 'react';
import type { Layout } from '#state/appState.ts';
import { selectOtherView } from '#state/selectOther.ts';
import { CursorVoice } from '#ui/features/curves/CursorVoice.tsx';
import type { ChartProps } from '#ui/features/curves/chartProps.ts';
import { ErrorsChart } from '#ui/features/curves/ErrorsChart.tsx';
import { EvidenceChart } from '#ui/features/curves/EvidenceChart.tsx';
import { SettlingChart } from '#ui/features/curves/SettlingChart.tsx';
import { SoloChip } from '#ui/features/curves/SoloChip.tsx';
import { words } from '#ui/features/curves/words.ts';
import { Button } from '#ui/kit/Button.tsx';
import { inTurn } from '#ui/kit/inTurn.ts';
import { lazily } from '#ui/kit/lazily.tsx';
import { Segments } from '#ui/kit/Segments.tsx';
import { Terms } from '#ui/terms/Terms.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Charts.module.css';
import { useChartProps } from './useChartProps.ts';

const Pair = lazily(async () => (await import('#ui/features/curves/Pair.tsx')).Pair);
const Replay = lazily(inTurn(async () => (await import('#ui/features/replay/Replay.tsx')).Replay));
const Multiples = lazily(async () => (await import('#ui/features/curves/Multiples.tsx')).Multiples);

const terms = [
  'noiseLevel',
  'logSnr',
  'sigma',
  'curve',
  'evidence',
  'reference',
  'error',
  'elbow',
  'reading',
  'filmstrip',
] as const;

const layouts = ['gap', 'absolute', 'grid'] as const;

/** The linked charts of the run on screen: gaps, errors or a small chart of every class first, the others below. */
export function Charts() {
  const props = useChartProps();
  const { layout, embed } = useApp((app) => app.view);
  const other = useApp((app) => app.other);
  const setView = useApp((app) => app.setView);
  return (
    <>
      <div className={styles.controls}>
        <Segments
          label={words.layout}
          hideLabel
          value={layout}
          options={layouts.map((value) => ({ value, text: words.layouts[value] }))}
          onChange={(to: Layout) => setView({ layout: to })}
        />
        <SoloChip {...props} />
        {embed ? null : <KeepAsA />}
      </div>
      {other === undefined ? null : (
        <Suspense>
          <PairOf {...props} />
        </Suspense>
      )}
      {embed ? null : (
        <Suspense fallback={<div className={styles.replay} />}>
          <Replay />
        </Suspense>
      )}
      {layout === 'absolute' ? <ErrorsChart {...props} /> : null}
      {layout === 'grid' ? (
        <Suspense>
          <Multiples {...props} />
        </Suspense>
      ) : null}
      {layout === 'gap' ? <EvidenceChart {...props} /> : null}
      <Terms of={terms} />
      <div className={styles.pair}>
        <SettlingChart {...props} />
        {layout === 'absolute' ? <EvidenceChart {...props} /> : <ErrorsChart {...props} />}
      </div>
      <CursorVoice {...props} />
    </>
  );
}

/** Puts the run on screen aside, so that the next one can be laid beside it. */
function KeepAsA() {
  const run = useApp((app) => app.run);
  const reading = useApp((app) => app.view.reading);
  const setOther = useApp((app) => app.setOther);
  const isReady = run !== undefined && run.status === 'done' && (run.table ?? run.summary) !== undefined;
  return isReady ? (
    <Button look="quiet" icon={<Columns2 aria-hidden />} onPress={() => setOther({ run, reading })}>
      {words.keepA}
    </Button>
  ) : null;
}

/** The run on screen beside the one that was put aside. */
function PairOf(props: ChartProps) {
  const other = useApp((app) => app.other);
  const run = useApp((app) => app.run);
  const theirs = useApp((app) => selectOtherView(app, props.view?.reference));
  const setOther = useApp((app) => app.setOther);
  if (other === undefined || run === undefined) return null;
  return (
    <Pair
      mine={{ run, view: props.view }}
      theirs={{ run: other.run, view: theirs }}
      {...props}
      onEnd={() => setOther(undefined)}
    />
  );
}
