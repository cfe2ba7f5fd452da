import type { ReactNode } from 'react';
import type { ModelCard } from '#runtime/modelCard.ts';
import { Calibration } from './Calibration.tsx';
import { ClassTree } from './ClassTree.tsx';
import { Confusion } from './Confusion.tsx';
import { DataFacts } from './DataFacts.tsx';
import { Drawing } from './Drawing.tsx';
import { dossierWords as words } from './dossierWords.ts';
import { Files } from './Files.tsx';
import { LevelDensity } from './LevelDensity.tsx';
import { NetworkFacts } from './NetworkFacts.tsx';
import styles from './Page.module.css';
import { Purpose } from './Purpose.tsx';
import { Results } from './Results.tsx';
import { TrainingFacts } from './TrainingFacts.tsx';

type Props = Readonly<{
  card: ModelCard;
  /** Pictures that are drawn on the spot. */
  samples?: ReactNode;
}>;

/** The sections of a model's page. What the card does not say is said to be missing. */
export const Dossier = ({ card, samples }: Props) => (
  <>
    <Section title={words.purpose}>
      <Purpose card={card} />
    </Section>
    <Section title={words.results}>
      <Results card={card} />
    </Section>
    <div className={styles.beside}>
      <Section title={words.confusion}>
        <Confusion card={card} />
      </Section>
      <Section title={words.calibration}>
        <Calibration card={card} />
      </Section>
    </div>
    <div className={styles.pair}>
      <Section title={words.training}>
        <TrainingFacts card={card} />
        <Drawing card={card} of="loss-curve" />
      </Section>
      <Section title={words.drawn}>
        <Drawing card={card} of="sample-grid" />
        {samples}
      </Section>
    </div>
    <div className={styles.pair}>
      <Section title={words.levels}>
        <LevelDensity card={card} />
      </Section>
      <Section title={words.tree}>
        <ClassTree card={card} />
      </Section>
    </div>
    <div className={styles.pair}>
      <Section title={words.data}>
        <DataFacts card={card} />
      </Section>
      <Section title={words.network}>
        <NetworkFacts card={card} />
      </Section>
    </div>
    <Section title={words.files}>
      <Files card={card} />
    </Section>
  </>
);

const Section = ({ title, children }: Readonly<{ title: string; children: ReactNode }>) => (
  <section className={styles.section}>
    <h3 className={styles.title}>{title}</h3>
    {children}
  </section>
);
