import { useMemo } from 'react';
import { planLevels } from '#core/scoring/plan.ts';
import { planCells } from '#core/scoring/planCells.ts';
import { logSnr } from '#core/units.ts';
import { selectRange } from '#state/selectRange.ts';
import { selectRuledOut } from '#state/selectRuledOut.ts';
import { selectView } from '#state/selectView.ts';
import type { ChartProps } from '#ui/features/curves/chartProps.ts';
import { useApp } from '#ui/useApp.ts';

const noClasses: readonly string[] = [];

/** What every chart of the run on screen is given. */
export function useChartProps(): ChartProps {
  const view = useApp(selectView);
  const classes = useApp((app) => app.run?.model.classes ?? noClasses);
  const plan = useApp((app) => app.run?.plan);
  const running = useApp((app) => app.run?.status === 'running');
  const { hovered, pins, cursor, solo, zoom } = useApp((app) => app.view);
  const layout = useApp((app) => app.view.layout);
  const range = useApp(selectRange);
  const ruledOut = useApp(selectRuledOut);
  const hasTable = useApp((app) => app.run?.table !== undefined);
  const setView = useApp((app) => app.setView);
  const togglePin = useApp((app) => app.togglePin);
  const picture = useApp((app) => app.run?.picture);
  const seed = useApp((app) => app.run?.seed);
  const draw = useApp((app) => app.run?.table?.probes[0]?.draw ?? 0);
  const film = useMemo(
    () => (picture === undefined || seed === undefined ? undefined : { picture, seed, draw }),
    [picture, seed, draw],
  );
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
    canSave: true,
    solo,
    onSolo: (solo) => setView({ solo }),
    onLayout: (asked) => setView({ layout: layout === asked ? 'gap' : asked }),
    ruledOut,
    film,
    range,
    zoom: zoom !== undefined && zoom.last < levels.length ? zoom : undefined,
    onZoom: (zoom) => setView({ zoom }),
    onRange: hasTable ? (levelRange) => setView({ levelRange }) : undefined,
  };
}
