import type { ModelCard } from '#runtime/modelCard.ts';
import { samplesOf } from '#state/samplesOf.ts';
import { MedicalNotice } from '#ui/kit/MedicalNotice.tsx';
import { Terms } from '#ui/terms/Terms.tsx';
import { useApp } from '#ui/useApp.ts';
import { ClassSamples } from './ClassSamples.tsx';
import { Dossier } from './Dossier.tsx';
import { ModelActions } from './ModelActions.tsx';
import { ModelFacts } from './ModelFacts.tsx';
import styles from './Page.module.css';
import { Thumbnails } from './Thumbnails.tsx';

const terms = ['confidence', 'calibrated', 'temperature', 'ece', 'coverage', 'reading', 'plan'] as const;

/** Everything the card says about a model, and what can be done with it. */
export function ModelPage({ card }: Readonly<{ card: ModelCard }>) {
  const samples = useApp((app) => app.samples);
  return (
    <div className={styles.page}>
      <div className={styles.summary}>
        <div className={styles.lead}>
          <p>{card.description}</p>
          {card.notice === 'medical' ? <MedicalNotice /> : null}
          <Thumbnails samples={samplesOf(samples, card)} />
          <ModelActions card={card} onPage />
        </div>
        <div className={styles.facts}>
          <ModelFacts card={card} />
        </div>
      </div>
      <Dossier card={card} samples={<ClassSamples card={card} />} />
      <Terms of={terms} />
    </div>
  );
}
