import { Suspense, useMemo, useState } from 'react';
import type { RunView } from '#core/scoring/runView.ts';
import { logSnr } from '#core/units.ts';
import { nameOf } from '#ui/chart/nameOf.ts';
import { strongestLevel } from '#ui/chart/strongestLevel.ts';
import { useWidth } from '#ui/chart/useWidth.ts';
import { inTurn } from '#ui/kit/inTurn.ts';
import { lazily } from '#ui/kit/lazily.tsx';
import { ChartPanel } from './ChartPanel.tsx';
import type { ChartProps } from './chartProps.ts';
import { DataTable } from './DataTable.tsx';
import { EvidencePlot } from './EvidencePlot.tsx';
import { evidenceReadout } from './evidenceReadout.ts';
import styles from './Filmstrip.module.css';
import { fitVertical } from './fitVertical.ts';
import { frameNote } from './frameNote.ts';
import { allLabels } from './labelOf.ts';
import { levelAxis } from './levelAxis.ts';
import { levelData } from './levelData.ts';
import { MarkSwitch } from './MarkSwitch.tsx';
import { PlotSurface } from './PlotSurface.tsx';
import { frameFor, plotModel } from './plotModel.ts';
import { Readout } from './Readout.tsx';
import { ScaleSwitch } from './ScaleSwitch.tsx';
import { evidenceSeries } from './series.ts';
import { evidenceSummary } from './summaries.ts';
import { unitOf } from './unitWords.ts';
import { useChartData } from './useChartData.ts';
import { useSteadyLimits } from './useSteadyLimits.ts';
import { limitsFor, type VerticalScale, verticalAxis } from './verticalAxis.ts';
import { words } from './words.ts';
import { ZoomButtons } from './ZoomButtons.tsx';

const Filmstrip = lazily(inTurn(async () => (await import('./Filmstrip.tsx')).Filmstrip));

/** Where the evidence is: the paired gap of every class to the reference per unit of log-SNR. Areas are scores. */
export function EvidenceChart(props: ChartProps) {
  const { view, classes, levels, running, hovered, pins, cursor, onCursor, onHover, onPin, onReference } = props;
  const { range, onRange, edges, canSave, film, solo, onSolo, onLayout, zoom, onZoom } = props;
  const [marking, setMarking] = useState(false);
  const [scale, setScale] = useState<VerticalScale>('close');
  const [ref, width, isMeasured] = useWidth<HTMLDivElement>(640);
  const unit = useMemo(() => unitOf(view), [view]);
  const x = useMemo(() => levelAxis(levels, edges, zoom), [levels, edges, zoom]);
  const data = useChartData(view, evidenceOf, pins, hovered, solo, zoom && x);
  const fits = useMemo(() => fitVertical(data.series, data.rest, data.lines.contenders), [data]);
  const [low, high] = useSteadyLimits(limitsFor(scale, fits), {
    running,
    key: `${scale} ${view?.standing.reading} ${view?.reference} ${zoom?.first} ${zoom?.last}`,
    progress: view?.standing.probes ?? 0,
  });
  const model = useMemo(
    () =>
      plotModel({
        ...data,
        frame: frameFor(width, heightFor(width), allLabels(classes), 3),
        x,
        y: verticalAxis(scale, [low, high]),
        stops: levels.map(logSnr),
      }),
    [data, width, classes, levels, x, scale, low, high],
  );
  const summary = useMemo(
    () => (view === undefined ? words.empty : evidenceSummary(view, classes, levels, { range, edges, zoom })),
    [view, classes, levels, edges, range, zoom],
  );
  const strongest = strongestLevel(view?.evidence[data.lines.focus], levels);
  const plot = (
    <PlotSurface
      ref={ref}
      label={words.evidence}
      model={model}
      ranking={view?.standing.ranking ?? []}
      start={strongest ?? 0}
      {...{
        cursor,
        onCursor,
        hovered,
        onHover,
        onPin,
        onReference,
        range,
        onRange,
        zoom,
        onZoom,
        marking,
        solo,
        onSolo,
        onLayout,
      }}
      onMarked={() => setMarking(false)}
    >
      {isMeasured ? (
        <EvidencePlot {...{ view, levels, edges, model, unit, hovered, cursor, range, zoom }} names={classes} />
      ) : null}
    </PlotSurface>
  );
  return (
    <ChartPanel
      testId="chart-evidence"
      title={words.evidence}
      explain="evidence"
      summary={summary}
      measure={view === undefined ? '' : words.evidenceMeasure(unit.name, nameOf(classes, view.reference))}
      note={frameNote(data.series, model.y)}
      source={canSave && view !== undefined ? () => ({ kind: 'evidence', view, classes, levels, model }) : undefined}
      controls={
        <>
          <ZoomButtons {...{ levels, zoom, onZoom }} at={cursor ?? strongest ?? 0} />
          {onRange === undefined ? null : <MarkSwitch marking={marking} onChange={setMarking} />}
          <ScaleSwitch value={scale} onChange={setScale} />
        </>
      }
    >
      {plot}
      {film === undefined ? null : (
        <Suspense fallback={<div className={styles.awaited} />}>
          <Filmstrip {...{ film, levels, cursor, onCursor }} start={strongest ?? 0} />
        </Suspense>
      )}
      {view === undefined ? null : (
        <>
          <Readout
            {...{ view, pins, hovered }}
            names={classes}
            {...evidenceReadout(view, levels, cursor ?? strongest, unit)}
          />
          <DataTable
            shape={() => levelData(words.evidenceData(unit.name), levels, view.evidence, unit.factor)}
            names={classes}
            ranking={view.standing.ranking}
          />
        </>
      )}
    </ChartPanel>
  );
}

const evidenceOf = (view: RunView) => evidenceSeries(view.evidence, unitOf(view).factor);

/** Taller on wider screens, within reason. */
const heightFor = (width: number): number => Math.round(Math.min(380, Math.max(290, width * 0.5)));
