import { useEffect, useState } from 'react';
import { isFault } from '#core/fault.ts';
import type { Demo } from '#state/readDemos.ts';
import { useApp } from '#ui/useApp.ts';
import styles from './Demos.module.css';
import { words } from './words.ts';

/** The shipped links, each with what there is to see. */
export function DemoList() {
  const demos = useApp((app) => app.demos);
  const openLink = useApp((app) => app.openLink);
  const notifyFault = useApp((app) => app.notifyFault);
  const [list, setList] = useState<readonly Demo[]>([]);
  useEffect(() => {
    let wanted = true;
    demos().then(
      (found) => {
        if (wanted) setList(found);
      },
      (error: unknown) => {
        if (!isFault(error)) throw error;
        notifyFault(error);
      },
    );
    return () => {
      wanted = false;
    };
  }, [demos, notifyFault]);
  // The address does not change when the same example is asked for again.
  const reopen = (id: string) => {
    if (location.hash === `#demo=${id}`) void openLink(location.hash);
  };
  return (
    <ul className={styles.list} aria-label={words.title}>
      {list.map(({ id, title, text, model }) => (
        <li key={id}>
          <a href={`#demo=${id}`} onClick={() => reopen(id)}>
            {title}
          </a>{' '}
          <span className={styles.model}>{model}</span>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}
