import { useMemo } from 'react';
import { planLevels } from '#core/scoring/plan.ts';
import { planCells } from '#core/scoring/planCells.ts';
import { logSnr } from '#core/units.ts';
import { selectRange } from '#state/selectRange.ts';
import { selectRuledOut } from '#state/selectRuledOut.ts';
import { selectView } from '#state/selectView.ts';
import { CursorVoice } from '#ui/features/curves/CursorVoice.tsx';
import type { ChartProps } from '#ui/features/curves/chartProps.ts';
import { ErrorsChart } from '#ui/features/curves/ErrorsChart.tsx';
import { EvidenceChart } from '#ui/features/curves/EvidenceChart.tsx';
import { SettlingChart } from '#ui/features/curves/SettlingChart.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './Charts.module.css';

/** The three linked charts of the run on screen. */
export function Charts() {
  const props = useChartProps();
  return (
    <>
      <EvidenceChart {...props} />
      <div className={styles.pair}>
        <SettlingChart {...props} />
        <ErrorsChart {...props} />
      </div>
      <CursorVoice {...props} />
    </>
  );
}

const noClasses: readonly string[] = [];

function useChartProps(): ChartProps {
  const view = useApp(selectView);
  const classes = useApp((app) => app.run?.model.classes ?? noClasses);
  const plan = useApp((app) => app.run?.plan);
  const running = useApp((app) => app.run?.status === 'running');
  const { hovered, pins, cursor } = useApp((app) => app.view);
  const range = useApp(selectRange);
  const ruledOut = useApp(selectRuledOut);
  const hasTable = useApp((app) => app.run?.table !== undefined);
  const setView = useApp((app) => app.setView);
  const togglePin = useApp((app) => app.togglePin);
  const levels = useMemo(() => (plan === undefined ? [] : planLevels(plan)), [plan]);
  const edges = useMemo(
    () => (plan === undefined || plan.spacing === 'log-uniform' ? undefined : planCells(plan).edges.map(logSnr)),
    [plan],
  );
  return {
    view,
    classes,
    levels,
    edges,
    running,
    hovered,
    pins,
    cursor,
    onHover: (hovered) => setView({ hovered }),
    onPin: togglePin,
    onCursor: (cursor) => setView({ cursor }),
    onReference: (reference) => setView({ reference }),
    ruledOut,
    range,
    onRange: hasTable ? (levelRange) => setView({ levelRange }) : undefined,
  };
}
