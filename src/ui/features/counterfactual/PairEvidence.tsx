import { Grid3x3, Square } from 'lucide-react';
import { useMemo, useSyncExternalStore } from 'react';
import { hasEvidenceMaps } from '#core/explain/evidenceGains.ts';
import { evidenceMaps, regionEvidence } from '#core/explain/evidenceMaps.ts';
import { overPixels } from '#core/explain/overPixels.ts';
import { heatLimit } from '#core/picture/heatPixels.ts';
import type { Picture } from '#core/picture/picture.ts';
import { pixelsOf } from '#core/picture/pixelsOf.ts';
import type { Reading } from '#core/scoring/reading.ts';
import type { Run } from '#state/appState.ts';
import { counterfactualEvidenceOf, type EvidenceCourse } from '#state/evidenceCourse.ts';
import { readingNamed } from '#state/selectReading.ts';
import { selectView } from '#state/selectView.ts';
import { Button } from '#ui/kit/Button.tsx';
import { HeatMap } from '#ui/kit/HeatMap.tsx';
import { HeatScale } from '#ui/kit/HeatScale.tsx';
import { useApp, useAppStore } from '#ui/useApp.ts';
import styles from './Counterfactual.module.css';
import { evidenceWords, words } from './words.ts';

type Props = Readonly<{
  run: Run;
  picture: Picture;
  /** The counterfactual. */
  end: Float32Array;
  own: number;
  against: number;
  busy: boolean;
  nameOf: (classIndex: number) => string;
}>;

/** Of the map over the counterfactual. */
const OPACITY = 0.75;

/** Where on a counterfactual the evidence lies for its class against the other of the pair, once it is asked for. */
export function PairEvidence({ run, picture, end, own, against, busy, nameOf }: Props) {
  const reading = useApp((app) => readingNamed(app, selectView(app)?.standing.reading ?? app.view.reading));
  const { subscribe, getState } = counterfactualEvidenceOf(useAppStore());
  const course = useSyncExternalStore(subscribe, getState, getState);
  if (!hasEvidenceMaps(reading)) return <p className={styles.small}>{words.noEvidence(reading.name)}</p>;
  const { levels, draws } = run.plan;
  const isMine = course.ask?.of === end;
  const isUnderWay = course.status === 'running' || course.status === 'waiting';
  return (
    <>
      <div className={styles.buttons}>
        {isMine && isUnderWay ? (
          <Button icon={<Square aria-hidden />} onPress={course.pause}>
            {words.evidenceStop}
          </Button>
        ) : (
          <Button
            icon={<Grid3x3 aria-hidden />}
            isDisabled={busy || isUnderWay || (isMine && course.status === 'done')}
            onPress={() => void course.start({ class: own, against, reading: reading.id, draws, of: end })}
          >
            {words.evidence}
          </Button>
        )}
        <p className={styles.small}>{words.evidenceCost(2 * levels * draws)}</p>
      </div>
      {isMine && course.known.probes.length > 0 ? (
        <EndMap course={course} reading={reading} picture={picture} end={end} names={[nameOf(own), nameOf(against)]} />
      ) : null}
    </>
  );
}

type MapProps = Readonly<{
  course: EvidenceCourse;
  reading: Reading;
  picture: Picture;
  end: Float32Array;
  names: readonly [own: string, other: string];
}>;

function EndMap({ course: { known, plan, status }, reading, picture, end, names: [own, other] }: MapProps) {
  const { width, height, channels } = picture;
  const { maps, total } = useMemo(() => {
    const ofPixels = overPixels(known, channels);
    const ruled = { plan: plan!, reading };
    const whole = new Uint8Array(width * height).fill(1);
    return { maps: evidenceMaps(ofPixels, ruled), total: regionEvidence(ofPixels, ruled, whole) };
  }, [known, plan, reading, width, height, channels]);
  return (
    <div className={styles.between} data-testid="end-evidence" data-state={status} data-total={total.mean}>
      <div className={styles.difference}>
        <HeatMap
          width={width}
          height={height}
          values={maps.total}
          limit={heatLimit([maps.total])}
          label={words.evidenceMap(own, other)}
          picture={pixelsOf(end, picture)}
          opacity={OPACITY}
          settled={maps.settled}
        />
        <HeatScale against={words.inFavour(other)} favour={words.inFavour(own)} />
      </div>
      <p className={styles.small} role="status">
        {evidenceWords(total, own, reading.unit, 2 * known.probes.length)} {words.evidenceHow}
      </p>
    </div>
  );
}
