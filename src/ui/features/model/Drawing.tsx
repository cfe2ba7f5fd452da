import type { ModelCard } from '#runtime/modelCard.ts';
import { dossierWords } from './dossierWords.ts';
import styles from './Page.module.css';

type Props = Readonly<{ card: ModelCard; of: 'loss-curve' | 'sample-grid' }>;

/** A picture of the model's package, or that there is none. */
export function Drawing({ card, of }: Props) {
  const file = card.files.find((file) => file.role === of);
  const words = dossierWords.drawings[of];
  if (file === undefined) return <p className={styles.note}>{words.missing}</p>;
  return (
    <figure className={styles.drawing}>
      <img className={styles[of]} src={`./models/${card.id}/${file.path}`} alt={words.alt(card.title)} loading="lazy" />
      <figcaption className={styles.note}>{words.caption}</figcaption>
    </figure>
  );
}
