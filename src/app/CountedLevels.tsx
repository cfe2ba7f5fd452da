import { useMemo } from 'react';
import { planLevels } from '#core/scoring/plan.ts';
import { selectRange } from '#state/selectRange.ts';
import { RangeChip } from '#ui/features/curves/RangeChip.tsx';
import { useApp } from '#ui/useApp.ts';

/** Which levels count, while it is not all of them. */
export function CountedLevels() {
  const range = useApp(selectRange);
  const plan = useApp((app) => app.run?.plan);
  const setView = useApp((app) => app.setView);
  const levels = useMemo(() => (plan === undefined ? [] : planLevels(plan)), [plan]);
  return range === undefined ? null : (
    <RangeChip levels={levels} range={range} onClear={() => setView({ levelRange: undefined })} />
  );
}
