import type { ReactNode } from 'react';
import { Explain } from '#ui/kit/Explain.tsx';
import styles from './Doubt.module.css';

type Props = Readonly<{ title: string; explain: string; testId: string; children: ReactNode }>;

/** One kind of doubt, with its explanation behind a question mark. */
export const Part = ({ title, explain, testId, children }: Props) => (
  <section className={styles.part} aria-label={title} data-testid={testId}>
    <div className={styles.head}>
      <h3>{title}</h3>
      <Explain title={title}>
        <p>{explain}</p>
      </Explain>
    </div>
    {children}
  </section>
);
