import { Share2 } from 'lucide-react';
import { Suspense, useState } from 'react';
import { Button } from '#ui/kit/Button.tsx';
import { CopyButton } from '#ui/kit/CopyButton.tsx';
import { lazily } from '#ui/kit/lazily.tsx';
import { useApp } from '#ui/useApp.ts';
import { embedCode } from './embedCode.ts';
import styles from './Share.module.css';
import { words } from './words.ts';

const QrCode = lazily(async () => (await import('./QrCode.tsx')).QrCode);

/** The other ways to hand a link on: the system's own, a code for phones, and a frame for other pages. */
export function LinkWays({ link }: Readonly<{ link: string }>) {
  const title = useApp((app) => `Elbow: ${app.run?.model.title ?? ''}`);
  const [isCodeOpen, setCodeOpen] = useState(false);
  return (
    <>
      {typeof navigator.share === 'function' ? (
        <Button
          icon={<Share2 aria-hidden />}
          // Closing the system's sheet rejects, and needs no answer.
          onPress={() => void navigator.share({ title, url: link }).catch(() => {})}
        >
          {words.systemShare}
        </Button>
      ) : null}
      <details className={styles.more} onToggle={(event) => setCodeOpen(event.currentTarget.open)}>
        <summary>{words.qr}</summary>
        {isCodeOpen ? (
          <Suspense>
            <QrCode link={link} />
          </Suspense>
        ) : null}
      </details>
      <details className={styles.more}>
        <summary>{words.embed}</summary>
        <p className={styles.hint}>{words.embedHow}</p>
        <CopyButton text={() => embedCode(link, title)}>{words.embedCopy}</CopyButton>
      </details>
    </>
  );
}
