import { useMemo } from 'react';
import { planWithin } from '#core/scoring/levelRange.ts';
import { readingIds, readingOf } from '#core/scoring/readings.ts';
import { stand } from '#core/scoring/stand.ts';
import { selectRange } from '#state/selectRange.ts';
import { selectLevelWeights } from '#state/selectReading.ts';
import { useApp } from '#ui/useApp.ts';
import { ComparisonTable } from './ComparisonTable.tsx';

/** The run on screen under every reading that its model has; only the levels that count, when not all do. */
export function RunComparison() {
  const run = useApp((app) => app.run);
  const chosen = useApp((app) => app.view.reading);
  const range = useApp(selectRange);
  const weights = useApp(selectLevelWeights);
  const setView = useApp((app) => app.setView);
  const rows = useMemo(() => {
    if (run?.table === undefined) return [];
    const { table } = run;
    const plan = range === undefined ? run.plan : planWithin(run.plan, range);
    return readingIds
      .filter((id) => id !== 'learned' || weights !== undefined)
      .map((id) => readingOf(id, weights))
      .map((reading) => ({ card: reading, standing: stand(table, plan, reading) }));
  }, [run, range, weights]);
  return (
    <ComparisonTable
      rows={rows}
      names={run?.model.classes ?? []}
      chosen={chosen}
      partial={range !== undefined}
      onChoose={(reading) => setView({ reading })}
    />
  );
}
