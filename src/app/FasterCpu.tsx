import { useState } from 'react';
import { words } from '#ui/features/page/words.ts';
import { Button } from '#ui/kit/Button.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Footer.module.css';
import { canIsolate, isolates, setIsolates } from './offline.ts';

/** For hosts that cannot isolate the page: a choice to do it here, so that the CPU engine may use all cores. */
export function FasterCpu() {
  const [busy, setBusy] = useState(false);
  const notify = useApp((app) => app.notify);
  if (!canIsolate()) return null;
  const on = isolates();
  return (
    <p className={styles.faster}>
      <Button
        look="quiet"
        isDisabled={busy}
        aria-pressed={on}
        onPress={() => {
          setBusy(true);
          setIsolates(!on).catch(() => {
            setBusy(false);
            notify('warning', words.fasterFailed, { remedy: words.fasterFailedHow });
          });
        }}
      >
        {on ? words.fasterOn : words.fasterOff}
      </Button>
    </p>
  );
}
