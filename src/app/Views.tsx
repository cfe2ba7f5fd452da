import { lazy, Suspense, useState } from 'react';
import { words } from '#ui/features/page/words.ts';
import { Segments } from '#ui/kit/Segments.tsx';
import { useApp } from '#ui/useApp.ts';
import { Charts } from './Charts.tsx';
import styles from './Views.module.css';

const CertifyPanel = lazy(async () => ({
  default: (await import('#ui/features/certify/CertifyPanel.tsx')).CertifyPanel,
}));

const EvidencePanel = lazy(async () => ({
  default: (await import('#ui/features/evidence/EvidencePanel.tsx')).EvidencePanel,
}));

const CounterfactualPanel = lazy(async () => ({
  default: (await import('#ui/features/counterfactual/CounterfactualPanel.tsx')).CounterfactualPanel,
}));

const BreakPanel = lazy(async () => ({
  default: (await import('#ui/features/break/BreakPanel.tsx')).BreakPanel,
}));

const DoubtPanel = lazy(async () => ({
  default: (await import('#ui/features/doubt/DoubtPanel.tsx')).DoubtPanel,
}));

const views = ['curves', 'explain', 'doubt', 'certify', 'break'] as const;

/** The views by name; a certificate that the opened link or file claims is called so. */
const optionsOf = (isClaimed: boolean) =>
  views.map((value) => ({ value, text: isClaimed && value === 'certify' ? words.claimed : words.views[value] }));

/** What can be asked of a verdict: its curves, and how far it can be trusted against small changes. */
export function Views() {
  const isClaimed = useApp((app) => app.run?.claimed !== undefined);
  const [view, setView] = useState<(typeof views)[number]>('curves');
  return (
    <>
      <div className={styles.switch} data-tour="views">
        <Segments label={words.view} hideLabel value={view} options={optionsOf(isClaimed)} onChange={setView} />
      </div>
      {view === 'curves' ? (
        <Charts />
      ) : (
        <Suspense fallback={<p>{words.loading}</p>}>
          {view === 'explain' ? (
            <>
              <EvidencePanel />
              <CounterfactualPanel />
            </>
          ) : null}
          {view === 'doubt' ? <DoubtPanel onExplain={() => setView('explain')} /> : null}
          {view === 'certify' ? <CertifyPanel /> : null}
          {view === 'break' ? <BreakPanel /> : null}
        </Suspense>
      )}
    </>
  );
}
