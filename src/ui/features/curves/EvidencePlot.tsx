import type { RunView } from '#core/scoring/runView.ts';
import type { Level } from '#core/units.ts';
import { AreaLabel } from './AreaLabel.tsx';
import { EvidenceArea } from './EvidenceArea.tsx';
import { cellWidth, levelTicks } from './levelAxis.ts';
import { levelText } from './levelText.ts';
import type { PlotModel } from './plotModel.ts';
import { SeriesPlot } from './SeriesPlot.tsx';
import type { UnitWords } from './unitWords.ts';
import { words } from './words.ts';

type Props = Readonly<{
  view: RunView | undefined;
  names: readonly string[];
  levels: readonly Level[];
  model: PlotModel;
  unit: UnitWords;
  hovered: number | undefined;
  cursor: number | undefined;
}>;

/** Gap to the reference per unit of log-SNR, so that the shaded area is the whole gap. */
export function EvidencePlot({ view, names, levels, model, unit, hovered, cursor }: Props) {
  const { lambda, sigma } = levelTicks(model.x, model.sx);
  const shown = model.series.filter(
    (line) => line.class !== view?.reference && (line.class === model.lines.focus || line.class === hovered),
  );
  const labelled = shown.find((line) => line.class === hovered) ?? shown[0];
  const level = cursor === undefined ? undefined : levels[cursor];
  return (
    <SeriesPlot
      model={model}
      names={names}
      hovered={hovered}
      cursor={cursor === undefined || level === undefined ? undefined : { stop: cursor, text: levelText(level) }}
      rows={[
        { title: 'λ', ticks: lambda },
        { title: 'σ', ticks: sigma },
      ]}
      ends={words.ends}
      empty={words.unmeasured}
      zero={view?.reference}
      areas={shown.map((line) => (
        <EvidenceArea
          key={line.class}
          series={line}
          cell={cellWidth(levels)}
          model={model}
          dim={hovered !== undefined && line.class !== hovered}
        />
      ))}
      notes={
        view === undefined || labelled === undefined ? null : (
          <AreaLabel series={labelled} gap={view.gaps[labelled.class]!} unit={unit} model={model} />
        )
      }
    />
  );
}
