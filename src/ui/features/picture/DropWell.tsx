import { ClipboardPaste, FolderOpen } from 'lucide-react';
import { Button } from '#ui/kit/Button.tsx';
import { useApp } from '#ui/useApp.ts';
import { firstFile, pictureOnClipboard } from './incoming.ts';
import styles from './Picture.module.css';
import { useTake } from './useTake.ts';
import { words } from './words.ts';

/** The ways in that need no dragging: a file chooser and the clipboard. */
export function DropWell() {
  const take = useTake();
  const decoding = useApp((app) => app.decoding);
  return (
    <div className={styles.well}>
      <p>{decoding ? words.decoding : words.drop}</p>
      <div className={styles.ways}>
        <label className={styles.file}>
          <FolderOpen aria-hidden />
          {words.file}
          <input
            type="file"
            accept="image/*"
            onChange={({ currentTarget }) => {
              const incoming = firstFile(currentTarget.files);
              if (incoming !== undefined) take(incoming, words.notAPicture, words.dropHow);
              currentTarget.value = '';
            }}
          />
        </label>
        <PasteButton />
      </div>
    </div>
  );
}

function PasteButton() {
  const take = useTake();
  const notify = useApp((app) => app.notify);
  const paste = async () => {
    try {
      take(await pictureOnClipboard(), words.notAPicture, words.pasteHow);
    } catch {
      notify('warning', words.pasteRefused, { remedy: words.pasteKeys });
    }
  };
  return (
    <Button icon={<ClipboardPaste aria-hidden />} onPress={() => void paste()}>
      {words.paste}
    </Button>
  );
}
