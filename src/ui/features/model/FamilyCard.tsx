import { useState } from 'react';
import { samplesOf } from '#state/samplesOf.ts';
import { classes } from '#ui/kit/classes.ts';
import { MedicalNotice } from '#ui/kit/MedicalNotice.tsx';
import { useApp } from '#ui/useApp.ts';
import type { Family } from './families.ts';
import styles from './Gallery.module.css';
import { ModelActions } from './ModelActions.tsx';
import { ModelFacts } from './ModelFacts.tsx';
import { Thumbnails } from './Thumbnails.tsx';
import { VariantChoice } from './VariantChoice.tsx';
import { words } from './words.ts';

/** One model of the gallery, with its variants as a choice. */
export function FamilyCard({ family }: Readonly<{ family: Family }>) {
  const inUse = useApp((app) => app.model.id);
  const samples = useApp((app) => app.samples);
  const [id, setId] = useState(() => family.find((card) => card.id === inUse)?.id ?? family[0]?.id);
  const [head] = family;
  const card = family.find((card) => card.id === id) ?? head;
  if (head === undefined || card === undefined) return null;
  const titleId = `model-${head.id}`;
  return (
    <article
      aria-labelledby={titleId}
      className={classes(styles.card, card.id === inUse && styles.inUse)}
      data-model={card.id}
    >
      <div className={styles.top}>
        <h3 id={titleId} className={styles.name}>
          {head.title}
        </h3>
        {card.id === inUse ? <span className={styles.badge}>{words.inUse}</span> : null}
      </div>
      <Thumbnails samples={samplesOf(samples, card)} />
      <p className={styles.description}>{card.description}</p>
      {card.notice === 'medical' ? <MedicalNotice /> : null}
      {family.length > 1 ? <VariantChoice family={family} chosen={card.id} onChoose={setId} /> : null}
      <ModelFacts card={card} />
      <ModelActions card={card} />
    </article>
  );
}
