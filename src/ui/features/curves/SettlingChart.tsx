import { useMemo, useState } from 'react';
import type { RunView } from '#core/scoring/runView.ts';
import { formatFixed, formatUncertain } from '#ui/chart/formatNumber.ts';
import { nameOf } from '#ui/chart/nameOf.ts';
import type { AxisPlan } from '#ui/chart/scalesFor.ts';
import { useWidth } from '#ui/chart/useWidth.ts';
import { ChartPanel } from './ChartPanel.tsx';
import type { ChartProps } from './chartProps.ts';
import { type DataShape, DataTable } from './DataTable.tsx';
import type { ReadoutShape } from './evidenceReadout.ts';
import { fitVertical } from './fitVertical.ts';
import { frameNote } from './frameNote.ts';
import { allLabels } from './labelOf.ts';
import { PlotSurface } from './PlotSurface.tsx';
import { frameFor, plotModel } from './plotModel.ts';
import { Readout } from './Readout.tsx';
import { ScaleSwitch } from './ScaleSwitch.tsx';
import { SettlingPlot } from './SettlingPlot.tsx';
import { settlingSeries } from './series.ts';
import { settlingSummary } from './summaries.ts';
import { type UnitWords, unitOf } from './unitWords.ts';
import { useChartData } from './useChartData.ts';
import { useSteadyLimits } from './useSteadyLimits.ts';
import { limitsFor, type VerticalScale, verticalAxis } from './verticalAxis.ts';
import { words } from './words.ts';

/** How the verdict settles: the running gap of every class to the reference as evaluations come in. */
export function SettlingChart(props: Omit<ChartProps, 'levels' | 'cursor' | 'onCursor'>) {
  const { classes, running, hovered, pins, onHover, onPin, onReference, ruledOut, canSave } = props;
  const { solo, onSolo, onLayout } = props;
  const view = useMemo(() => untilRuledOut(props.view, ruledOut), [props.view, ruledOut]);
  const [scale, setScale] = useState<VerticalScale>('close');
  const [at, setAt] = useState<number>();
  const [ref, width, isMeasured] = useWidth<HTMLDivElement>(640);
  const unit = unitOf(view);
  const data = useChartData(view, settlingOf, pins, hovered, solo);
  const stops = useMemo(() => view?.settling[data.lines.focus]?.points.map(({ nfe }) => nfe) ?? [], [view, data]);
  // The first few gaps rest on one or two levels and swing widely: the close-up is fitted to the last three octaves.
  const fits = useMemo(
    () => fitVertical(data.series, data.rest, data.lines.contenders, ({ x }) => x >= (stops.at(-1) ?? 0) / 8),
    [data, stops],
  );
  const [low, high] = useSteadyLimits(limitsFor(scale, fits), {
    running,
    key: `${scale} ${view?.standing.reading} ${view?.reference}`,
    progress: view?.standing.probes ?? 0,
  });
  const cursor = at === undefined || at >= stops.length ? undefined : at;
  const model = useMemo(
    () =>
      plotModel({
        ...data,
        frame: frameFor(width, heightFor(width), allLabels(classes), 2),
        x: evaluationsAxis(stops),
        y: verticalAxis(scale, [low, high]),
        stops,
      }),
    [data, width, classes, stops, scale, low, high],
  );
  const summary = useMemo(
    () => (view === undefined ? words.empty : settlingSummary(view, classes, ruledOut)),
    [view, classes, ruledOut],
  );
  return (
    <ChartPanel
      testId="chart-settling"
      title={words.settling}
      explain="settling"
      summary={summary}
      measure={view === undefined ? '' : words.settlingMeasure(unit.name, nameOf(classes, view.reference))}
      note={frameNote(data.series, model.y)}
      source={
        canSave && view !== undefined && stops.length > 0
          ? () => ({ kind: 'settling', view, classes, levels: [], model })
          : undefined
      }
      controls={<ScaleSwitch value={scale} onChange={setScale} />}
    >
      <PlotSurface
        ref={ref}
        label={words.settling}
        model={model}
        ranking={view?.standing.ranking ?? []}
        start={stops.length - 1}
        cursor={cursor}
        onCursor={setAt}
        {...{ hovered, onHover, onPin, onReference, solo, onSolo, onLayout }}
      >
        {isMeasured ? (
          <SettlingPlot names={classes} reference={view?.reference} {...{ model, hovered, cursor, ruledOut }} />
        ) : null}
      </PlotSurface>
      {view === undefined || stops.length === 0 ? null : (
        <>
          <Readout {...{ view, pins, hovered }} names={classes} {...settlingReadout(view, stops, cursor, unit)} />
          <DataTable shape={() => settlingData(view, stops, unit)} names={classes} ranking={view.standing.ranking} />
        </>
      )}
    </ChartPanel>
  );
}

/** The view with every curve ended where the run stopped asking for its class: after that only the others move. */
function untilRuledOut(view: RunView | undefined, ruledOut: ChartProps['ruledOut']): RunView | undefined {
  if (view === undefined || ruledOut === undefined || ruledOut.every((at) => at === undefined)) return view;
  return {
    ...view,
    settling: view.settling.map((curve) => {
      const end = ruledOut[curve.class] ?? Number.POSITIVE_INFINITY;
      return { ...curve, points: curve.points.filter(({ nfe }) => nfe <= end) };
    }),
  };
}

const settlingOf = (view: RunView) => settlingSeries(view.settling, unitOf(view).factor);

const heightFor = (width: number): number => Math.round(Math.min(280, Math.max(220, width * 0.36)));

/** Evaluations on a logarithmic axis, a decade at least. */
function evaluationsAxis(stops: readonly number[]): AxisPlan {
  const [first, last] = [stops[0] ?? 10, stops.at(-1) ?? 1000];
  return { from: first * 0.9, to: Math.max(last, first * 10) * 1.06, kind: { type: 'log' } };
}

function settlingReadout(
  view: RunView,
  stops: readonly number[],
  at: number | undefined,
  { name, factor }: UnitWords,
): ReadoutShape {
  const nfe = stops[at ?? stops.length - 1]!;
  return {
    caption: words.gapToAfter(formatFixed(nfe, 0)),
    columns: [name],
    cells: (c) => {
      const point = view.settling[c]?.points.find((p) => p.nfe === nfe);
      if (point === undefined) return ['–'];
      return [
        c === view.reference ? '0' : formatUncertain(point.gap * factor, ((point.high - point.low) / 2) * factor, true),
      ];
    },
  };
}

const settlingData = (view: RunView, stops: readonly number[], { name, factor }: UnitWords): DataShape => ({
  caption: words.gapData(name),
  places: [words.settlingColumns.evaluations],
  numbers: [words.settlingColumns.gap, words.settlingColumns.low, words.settlingColumns.high],
  rows: stops.map((nfe) => ({
    key: String(nfe),
    place: [formatFixed(nfe, 0)],
    cells: (c) => {
      const point = view.settling[c]?.points.find((p) => p.nfe === nfe);
      return point === undefined
        ? ['–', '–', '–']
        : [point.gap, point.low, point.high].map((value) => formatUncertain(value * factor, Number.NaN));
    },
  })),
});
