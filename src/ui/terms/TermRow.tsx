import { glossary, type TermId, words } from './glossary.ts';
import styles from './Term.module.css';
import { Term } from './Term.tsx';

/** The terms that a part of the page uses, each of which explains itself. */
export const TermRow = ({ of }: Readonly<{ of: readonly TermId[] }>) => (
  // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls of a form
  <div role="group" aria-label={words.row} className={styles.row}>
    <span aria-hidden>{words.row}:</span>
    {of.map((id) => (
      <Term key={id} id={id}>
        {glossary[id].name}
      </Term>
    ))}
  </div>
);
