import type { Level } from '#core/units.ts';
import { levelTicks } from './levelAxis.ts';
import { levelText } from './levelText.ts';
import type { PlotModel } from './plotModel.ts';
import { SeriesPlot } from './SeriesPlot.tsx';
import { words } from './words.ts';

type Props = Readonly<{
  names: readonly string[];
  levels: readonly Level[];
  model: PlotModel;
  hovered: number | undefined;
  cursor: number | undefined;
}>;

/** Mean squared error of every class over log-SNR, on a logarithmic axis. */
export function ErrorsPlot({ names, levels, model, hovered, cursor }: Props) {
  const { lambda, sigma } = levelTicks(model.x, model.sx);
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
    />
  );
}
