import type { Sample } from '#state/appState.ts';
import styles from './Gallery.module.css';
import { words } from './words.ts';

/** More would not fit beside each other. */
const MOST = 8;

/** A strip of sample pictures, for recognising a model by; what they show is listed as the model's classes. */
export const Thumbnails = ({ samples }: Readonly<{ samples: readonly Sample[] }>) =>
  samples.length === 0 ? (
    <p className={styles.noSamples}>{words.noSamples}</p>
  ) : (
    <div className={styles.thumbnails}>
      {samples.slice(0, MOST).map(({ file }) => (
        <img key={file} src={`./samples/${file}`} alt="" width={40} height={40} loading="lazy" />
      ))}
    </div>
  );
