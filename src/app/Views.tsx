import { lazy, Suspense, useState } from 'react';
import { Segments } from '#ui/kit/Segments.tsx';
import { useApp } from '#ui/useApp.ts';
import { Charts } from './Charts.tsx';
import styles from './Views.module.css';

const CertifyPanel = lazy(async () => ({
  default: (await import('#ui/features/certify/CertifyPanel.tsx')).CertifyPanel,
}));

const BreakPanel = lazy(async () => ({
  default: (await import('#ui/features/break/BreakPanel.tsx')).BreakPanel,
}));

const views = [
  { value: 'curves', text: 'Curves' },
  { value: 'certify', text: 'Certify' },
  { value: 'break', text: 'Try to break it' },
] as const;

/** The same, when the link that was opened claims a certificate. */
const claimedViews = views.map((view) =>
  view.value === 'certify' ? { ...view, text: 'Certify (claimed by the link)' } : view,
);

/** What can be asked of a verdict: its curves, and how far it can be trusted against small changes. */
export function Views() {
  const isClaimed = useApp((app) => app.run?.claimed !== undefined);
  const [view, setView] = useState<(typeof views)[number]['value']>('curves');
  return (
    <>
      <div className={styles.switch}>
        <Segments label="View" hideLabel value={view} options={isClaimed ? claimedViews : views} onChange={setView} />
      </div>
      {view === 'curves' ? (
        <Charts />
      ) : (
        <Suspense fallback={<p>Loading…</p>}>{view === 'certify' ? <CertifyPanel /> : <BreakPanel />}</Suspense>
      )}
    </>
  );
}
