import type { ReactNode } from 'react';
import styles from './Page.module.css';

/** Terms and what is known of them. */
export const FactList = ({ facts }: Readonly<{ facts: readonly (readonly [term: string, value: ReactNode])[] }>) => (
  <dl className={styles.list}>
    {facts.map(([term, value]) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
