import { Explain } from './Explain.tsx';
import { Formula } from './formula/Formula.tsx';
import styles from './MethodCard.module.css';

type Props = Readonly<{
  title: string;
  /** What it does, a paragraph. */
  lead: string;
  formula: string;
  /** Further things worth knowing: a term and its text each, and the text's language where it is not the page's. */
  facts: readonly (readonly [term: string, text: string, lang?: 'en'])[];
  note?: string | undefined;
}>;

/** A question mark that explains a published method: its idea, its formula, and what it rests on. */
export const MethodCard = ({ title, lead, formula, facts, note }: Props) => (
  <Explain title={title}>
    <p>{lead}</p>
    <Formula latex={formula} />
    <dl className={styles.facts}>
      {facts.map(([term, text, lang]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd lang={lang}>{text}</dd>
        </div>
      ))}
    </dl>
    {note === undefined ? null : <p className={styles.note}>{note}</p>}
  </Explain>
);
