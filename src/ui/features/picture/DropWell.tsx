import { ClipboardPaste, FolderOpen } from 'lucide-react';
import { Button } from '#ui/kit/Button.tsx';
import { useApp } from '#ui/useApp.ts';
import { pictureOnClipboard } from './incoming.ts';
import styles from './Picture.module.css';
import { words } from './words.ts';

/** The ways in that need no dragging: a file chooser and the clipboard. */
export function DropWell() {
  const choosePicture = useApp((app) => app.choosePicture);
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
              const [file] = currentTarget.files ?? [];
              if (file !== undefined) void choosePicture(file, file.name);
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
  const choosePicture = useApp((app) => app.choosePicture);
  const notify = useApp((app) => app.notify);
  const paste = async () => {
    try {
      const incoming = await pictureOnClipboard();
      if (incoming === undefined) notify('warning', words.notAPicture, { remedy: words.pasteHow });
      else await choosePicture(incoming.file, incoming.name);
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
