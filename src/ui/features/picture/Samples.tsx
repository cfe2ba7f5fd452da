import { Fragment } from 'react';
import { useApp } from '#ui/useApp.ts';
import styles from './Picture.module.css';
import { words } from './words.ts';

/** The chosen model's sample pictures, by name. */
export function Samples() {
  const samples = useApp((app) => app.samples);
  const model = useApp((app) => app.model.id);
  const chosen = useApp((app) => app.picture?.name);
  const chooseSample = useApp((app) => app.chooseSample);
  const ours = samples.filter((sample) => sample.model === model);
  if (ours.length === 0) return null;
  return (
    <div className={styles.samples}>
      <h3 className={styles.label} id="samples">
        {words.samples}
      </h3>
      <ul aria-labelledby="samples" className={styles.strip}>
        {ours.map((sample) => (
          <li key={sample.file}>
            <button
              type="button"
              className={styles.sample}
              aria-pressed={sample.name === chosen}
              title={`${sample.source}, ${sample.licence}`}
              onClick={() => void chooseSample(sample)}
            >
              <img src={`./samples/${sample.file}`} alt="" width={44} height={44} loading="lazy" />
              <span>{breakable(sample.name)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A name that may break after a slash, without changing what it says. */
const breakable = (name: string) =>
  name.split(/(?<=\/)/).map((part) => (
    <Fragment key={part}>
      {part}
      <wbr />
    </Fragment>
  ));
