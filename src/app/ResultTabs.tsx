import { lazy, Suspense } from 'react';
import { Tabs } from '#ui/kit/Tabs.tsx';
import { Charts } from './Charts.tsx';

const CertifyPanel = lazy(async () => ({
  default: (await import('#ui/features/certify/CertifyPanel.tsx')).CertifyPanel,
}));

/** What can be asked of a verdict: its curves, and how far it can be trusted against small changes. */
export const ResultTabs = () => (
  <Tabs
    label="Views of the verdict"
    tabs={[
      { id: 'curves', title: 'Curves', content: <Charts /> },
      {
        id: 'certify',
        title: 'Certify',
        content: (
          <Suspense fallback={<p>Loading…</p>}>
            <CertifyPanel />
          </Suspense>
        ),
      },
    ]}
  />
);
