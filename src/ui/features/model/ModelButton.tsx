import { Box } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Chip } from '#ui/kit/Chip.tsx';
import { bytes } from '#ui/kit/format/bytes.ts';
import { useApp } from '#ui/useApp.ts';
import styles from './Model.module.css';
import { modelBytes, words } from './words.ts';

/** Not needed to classify, so it is fetched when it is first opened. */
const ModelSheet = lazy(() =>
  import('./ModelSheet.tsx').then(
    ({ ModelSheet }) => ({ default: ModelSheet }),
    () => ({ default: NoSheet }),
  ),
);

/** Which model classifies; opens the gallery of models. */
export function ModelButton() {
  const id = useApp((app) => app.model.id);
  const card = useApp((app) => app.catalogue.find((card) => card.id === app.model.id));
  const cached = useApp((app) => app.storage.models.includes(app.model.id));
  const open = useApp((app) => app.modelSheet !== undefined);
  const openModels = useApp((app) => app.openModels);
  const [opened, setOpened] = useState(false);
  if (open && !opened) setOpened(true);
  return (
    <>
      <Chip aria-haspopup="dialog" aria-expanded={open} testId="model" onPress={openModels}>
        <Box aria-hidden className={styles.icon} />
        <span className={styles.face}>
          <span className={styles.faceTitle}>{card?.title ?? id}</span>
          {card === undefined ? null : (
            <span className={styles.soft}>{cached ? words.cached : bytes(modelBytes(card))}</span>
          )}
        </span>
      </Chip>
      {opened ? (
        <Suspense>
          <ModelSheet />
        </Suspense>
      ) : null}
    </>
  );
}

/** What is shown when the sheet itself cannot be fetched. */
function NoSheet() {
  return <p role="alert">{words.noSheet}</p>;
}
