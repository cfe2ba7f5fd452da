import { useApp } from '#ui/useApp.ts';
import { FamilyCard } from './FamilyCard.tsx';
import { families } from './families.ts';
import styles from './Gallery.module.css';
import { words } from './words.ts';

/** Every shipped model as a card. */
export function ModelGallery() {
  const catalogue = useApp((app) => app.catalogue);
  const used = useApp((app) => app.storage.bytes);
  return (
    <>
      <p className={styles.intro}>{words.intro}</p>
      {catalogue.length === 0 ? <p>{words.noModels}</p> : null}
      <ul className={styles.gallery} aria-label={words.gallery}>
        {families(catalogue).map((family) => (
          <li key={family[0]?.id}>
            <FamilyCard family={family} />
          </li>
        ))}
      </ul>
      {used > 0 ? <p className={styles.soft}>{words.storage(used)}</p> : null}
    </>
  );
}
