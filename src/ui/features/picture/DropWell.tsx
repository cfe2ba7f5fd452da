import { Camera, ClipboardPaste, FolderOpen, Link, Pencil } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { lazily } from '#ui/kit/lazily.tsx';
import { Sheet } from '#ui/kit/Sheet.tsx';
import { useApp } from '#ui/useApp.ts';
import { firstFile, pictureOnClipboard } from './incoming.ts';
import styles from './Picture.module.css';
import { useTake } from './useTake.ts';
import { words } from './words.ts';

const AddressField = lazily(async () => (await import('./AddressField.tsx')).AddressField);
const CameraSheet = lazily(async () => (await import('./CameraSheet.tsx')).CameraSheet);
const DrawingPad = lazily(async () => (await import('./DrawingPad.tsx')).DrawingPad);

/** The ways in that need no dragging: a file chooser, the clipboard, the camera, an address, and for grey models a pad. */
export function DropWell() {
  const take = useTake();
  const decoding = useApp((app) => app.decoding);
  const isGrey = useApp((app) => app.catalogue.find(({ id }) => id === app.model.id)?.picture.channels === 1);
  const [way, setWay] = useState<'draw' | 'camera' | 'address' | undefined>(undefined);
  const close = () => setWay(undefined);
  const choose = (next: typeof way) => setWay(way === next ? undefined : next);
  return (
    <div className={styles.well}>
      <p>{decoding ? words.decoding : words.drop}</p>
      <div className={styles.ways}>
        <label className={styles.file}>
          <FolderOpen aria-hidden />
          {words.file}
          <input
            type="file"
            accept="image/*,.json"
            onChange={({ currentTarget }) => {
              const incoming = firstFile(currentTarget.files);
              if (incoming !== undefined) take(incoming, words.notAPicture, words.dropHow);
              currentTarget.value = '';
            }}
          />
        </label>
        <PasteButton />
        {isGrey ? (
          <Button icon={<Pencil aria-hidden />} aria-expanded={way === 'draw'} onPress={() => choose('draw')}>
            {words.draw}
          </Button>
        ) : null}
        <Button icon={<Camera aria-hidden />} aria-haspopup="dialog" onPress={() => choose('camera')}>
          {words.camera}
        </Button>
        <Button icon={<Link aria-hidden />} aria-haspopup="dialog" onPress={() => choose('address')}>
          {words.fromAddress}
        </Button>
      </div>
      {isGrey && way === 'draw' ? (
        <Suspense>
          <DrawingPad />
        </Suspense>
      ) : null}
      <Sheet title={words.camera} open={way === 'camera'} onClose={close}>
        <Suspense>
          <CameraSheet onDone={close} />
        </Suspense>
      </Sheet>
      <Sheet title={words.address} open={way === 'address'} onClose={close}>
        <Suspense>
          <AddressField onDone={close} />
        </Suspense>
      </Sheet>
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
