import { lazy, Suspense, useState } from 'react';
import { Segments } from '#ui/kit/Segments.tsx';
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

/** What can be asked of a verdict: its curves, and how far it can be trusted against small changes. */
export function Views() {
  const [view, setView] = useState<(typeof views)[number]['value']>('curves');
  return (
    <>
      <div className={styles.switch}>
        <Segments label="View" hideLabel value={view} options={views} onChange={setView} />
      </div>
      {view === 'curves' ? (
        <Charts />
      ) : (
        <Suspense fallback={<p>Loading…</p>}>{view === 'certify' ? <CertifyPanel /> : <BreakPanel />}</Suspense>
      )}
    </>
  );
}
