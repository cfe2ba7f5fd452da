import { CircleAlert, Info, TriangleAlert, X } from 'lucide-react';
import type { Notice } from '#state/appState.ts';
import { diagnostics } from '#state/diagnostics.ts';
import { Button } from '#ui/kit/Button.tsx';
import { CopyButton } from '#ui/kit/CopyButton.tsx';
import { classes } from '#ui/kit/classes.ts';
import { FaultText } from '#ui/kit/FaultText.tsx';
import { useApp, useAppStore } from '#ui/useApp.ts';
import styles from './Notices.module.css';
import { words } from './words.ts';

const icons = { info: Info, warning: TriangleAlert, error: CircleAlert } as const;

/** Everything the page has to say, newest last; nothing disappears by itself. */
export function Notices() {
  const notices = useApp((app) => app.notices);
  return (
    <section aria-label={words.title} className={styles.notices}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeCard({ notice }: Readonly<{ notice: Notice }>) {
  const dismiss = useApp((app) => app.dismiss);
  const app = useAppStore();
  const Icon = icons[notice.tone];
  return (
    <div
      role={notice.tone === 'error' ? 'alert' : 'status'}
      className={classes(styles.notice, styles[notice.tone])}
      data-code={notice.code}
    >
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.text}>
        {notice.code === undefined ? (
          <>
            <p lang={notice.english ? 'en' : undefined}>{notice.text}</p>
            {notice.remedy === undefined ? null : <p className={styles.remedy}>{notice.remedy}</p>}
          </>
        ) : (
          <FaultText code={notice.code} message={notice.text} remedy={notice.remedy} />
        )}
        {notice.action === undefined ? null : <Button onPress={notice.action.run}>{notice.action.text}</Button>}
        {notice.tone === 'error' ? (
          <CopyButton
            look="quiet"
            text={() => diagnostics({ message: notice.text, code: notice.code }, app.getState(), navigator.userAgent)}
          >
            {words.copy}
          </CopyButton>
        ) : null}
      </div>
      <Button look="quiet" aria-label={words.dismiss} icon={<X aria-hidden />} onPress={() => dismiss(notice.id)} />
    </div>
  );
}
