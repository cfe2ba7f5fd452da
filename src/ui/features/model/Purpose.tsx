import type { ModelCard } from '#runtime/modelCard.ts';
import { words as fact } from './cardWords.ts';
import { dossierWords as words } from './dossierWords.ts';
import styles from './Page.module.css';

/** What the model is for, what it is not for, and where it fails. */
export const Purpose = ({ card: { use, limits } }: Readonly<{ card: ModelCard }>) => (
  <dl className={styles.prose}>
    <div>
      <dt>{words.intended}</dt>
      <dd lang={use?.intended && 'en'}>{use?.intended ?? fact.notStated}</dd>
    </div>
    <div>
      <dt>{words.outOfScope}</dt>
      <dd lang={use?.outOfScope && 'en'}>{use?.outOfScope ?? fact.notStated}</dd>
    </div>
    <div>
      <dt>{words.limits}</dt>
      {limits === undefined || limits.length === 0 ? (
        <dd>{fact.notStated}</dd>
      ) : (
        <dd>
          <ul lang="en">
            {limits.map((limit) => (
              <li key={limit}>{limit}</li>
            ))}
          </ul>
        </dd>
      )}
    </div>
  </dl>
);
