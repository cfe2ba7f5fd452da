import { Suspense, useState } from 'react';
import { lazily } from '#ui/kit/lazily.tsx';
import styles from './Demos.module.css';
import { words } from './words.ts';

const DemoList = lazily(async () => (await import('./DemoList.tsx')).DemoList);

/** Runs that are worth a look; the list is fetched when it is opened. */
export function Examples() {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.demos} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {open ? (
        <Suspense>
          <DemoList />
        </Suspense>
      ) : null}
    </details>
  );
}
