import type { ModelCard } from '#runtime/modelCard.ts';
import { ConfidenceTable } from './ConfidenceTable.tsx';
import { dossierWords as words } from './dossierWords.ts';
import styles from './Page.module.css';

/** How far the posterior can be believed, before and after its temperature. */
export function Calibration({ card: { calibration, confidence } }: Readonly<{ card: ModelCard }>) {
  if (calibration === undefined) return <p>{words.noCalibration}</p>;
  const { temperature, eceBefore, eceAfter, pictures, split, heldOut } = calibration;
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return (
    <>
      <dl className={styles.figures}>
        <div>
          <dt>{words.temperature}</dt>
          <dd>{Number(temperature.toPrecision(3))}</dd>
        </div>
        <div>
          <dt>{words.eceBefore}</dt>
          <dd>{percent(eceBefore)}</dd>
        </div>
        <div>
          <dt>{words.eceAfter}</dt>
          <dd>{percent(eceAfter)}</dd>
        </div>
      </dl>
      <p className={styles.note}>
        {words.calibrationMeaning} {words.pictureCount(pictures)}: {split}, {heldOut ? words.heldOut : words.inSample}.
      </p>
      {confidence === undefined ? null : (
        <>
          <ConfidenceTable confidence={confidence} />
          <p className={styles.note}>{words.confidenceMeaning}</p>
        </>
      )}
    </>
  );
}
