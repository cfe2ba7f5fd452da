import { type ComponentType, lazy, Suspense } from 'react';
import type { TermId } from './glossary.ts';

type Props = Readonly<{ of: readonly TermId[] }>;

// Where it cannot be fetched the page goes without: it explains, and nothing else needs it.
const TermRow = lazy<ComponentType<Props>>(() =>
  import('./TermRow.tsx').then(
    ({ TermRow }) => ({ default: TermRow }),
    () => ({ default: () => null }),
  ),
);

/** The terms of a part of the page; they are fetched after the page is drawn. */
export const Terms = (props: Props) => (
  <Suspense fallback={<div style={{ height: 24 }} />}>
    <TermRow {...props} />
  </Suspense>
);
