import { Trash2 } from 'lucide-react';
import type { ModelCard } from '#runtime/modelCard.ts';
import { Button } from '#ui/kit/Button.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Gallery.module.css';
import { words } from './words.ts';

type Props = Readonly<{ card: ModelCard; onPage?: boolean }>;

/** What can be done with a model: use it, load it before it is needed, read its page, delete it from the cache. */
export function ModelActions({ card: { id, title }, onPage = false }: Props) {
  const inUse = useApp((app) => app.model.id === id);
  const status = useApp((app) => app.model.status);
  const cached = useApp((app) => app.storage.models.includes(id));
  const chooseModel = useApp((app) => app.chooseModel);
  const loadModel = useApp((app) => app.loadModel);
  const forgetModel = useApp((app) => app.forgetModel);
  const openPage = useApp((app) => app.openModelPage);
  const close = useApp((app) => app.closeModels);
  const choose = () => {
    close();
    chooseModel(id);
  };
  return (
    <div className={styles.actions}>
      {inUse && status !== 'ready' ? (
        <Button isDisabled={status === 'downloading' || status === 'preparing'} onPress={() => void loadModel()}>
          {words.load}
        </Button>
      ) : null}
      {inUse ? null : (
        <Button look="primary" aria-label={words.chooseNamed(title)} onPress={choose}>
          {words.choose}
        </Button>
      )}
      {onPage ? null : (
        <Button aria-label={words.detailsNamed(title)} onPress={() => openPage(id)}>
          {words.details}
        </Button>
      )}
      <span className={styles.state}>
        {inUse && status === 'ready' ? words.loaded : cached ? words.inCache : null}
        {cached ? (
          <Button
            look="quiet"
            aria-label={words.forgetNamed(title)}
            icon={<Trash2 aria-hidden />}
            onPress={() => void forgetModel(id)}
          />
        ) : null}
      </span>
    </div>
  );
}
