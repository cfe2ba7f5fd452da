import { Button } from '#ui/kit/Button.tsx';
import { bytes } from '#ui/kit/format/bytes.ts';
import { useApp } from '#ui/useApp.ts';
import styles from './Inspector.module.css';
import { words } from './words.ts';

/** Says what is missing without the model, and offers to load it; nothing is downloaded before that. */
export function LoadModel({ id, title }: Readonly<{ id: string; title: string }>) {
  const selectModel = useApp((app) => app.selectModel);
  const loadModel = useApp((app) => app.loadModel);
  const files = useApp((app) => app.catalogue.find((card) => card.id === id)?.files);
  const busy = useApp(({ model }) => model.status === 'downloading' || model.status === 'preparing');
  const size = files?.find(({ role }) => role === 'scoring-graph')?.bytes;
  const load = () => {
    selectModel(id);
    void loadModel();
  };
  return (
    <div className={styles.missing}>
      <p className={styles.note}>{words.needsModel(title)}</p>
      {size === undefined ? null : (
        <Button isDisabled={busy} onPress={load}>
          {busy ? words.loading : words.load(title, bytes(size))}
        </Button>
      )}
    </div>
  );
}
