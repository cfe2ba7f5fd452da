import { Fragment } from 'react';
import { samplesOf } from '#state/samplesOf.ts';
import { useApp } from '#ui/useApp.ts';
import styles from './Picture.module.css';
import { words } from './words.ts';

/** The chosen model's sample pictures, by name. */
export function Samples() {
  const samples = useApp((app) => app.samples);
  const card = useApp((app) => app.catalogue.find(({ id }) => id === app.model.id));
  const chosen = useApp((app) => app.picture?.name);
  const chooseSample = useApp((app) => app.chooseSample);
  // Until the models are known: room for two rows, so that nothing below moves when they are.
  if (card === undefined) return <div className={styles.awaited} />;
  const ours = samplesOf(samples, card);
  if (ours.length === 0) return <p className={styles.aside}>{words.noSamples(card.title)}</p>;
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
      <p className={styles.aside}>{words.sampleLicence([...new Set(ours.map(({ licence }) => licence))])}</p>
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
