import { memo } from 'react';
import type { Level } from '#core/units.ts';
import { levelText } from '#ui/chart/levelText.ts';
import { levelRows } from './levelAxis.ts';
import { PlotFrame } from './PlotFrame.tsx';
import type { PlotModel } from './plotModel.ts';
import { SeriesGround } from './SeriesGround.tsx';
import { words } from './words.ts';

type GroundProps = Readonly<{ names: readonly string[]; model: PlotModel; hovered: number | undefined }>;
type Props = GroundProps & Readonly<{ levels: readonly Level[]; cursor: number | undefined }>;

/** Mean squared error of every class over log-SNR, on a logarithmic axis. */
export const ErrorsPlot = ({ levels, cursor, ...ground }: Props) => (
  <PlotFrame
    model={ground.model}
    cursor={cursor}
    cursorText={levelText(cursor === undefined ? undefined : levels[cursor])}
  >
    <ErrorsGround {...ground} />
  </PlotFrame>
);

const ErrorsGround = memo(function ErrorsGround({ names, model, hovered }: GroundProps) {
  return (
    <SeriesGround
      model={model}
      names={names}
      hovered={hovered}
      rows={levelRows(model.x, model.sx)}
      ends={words.ends}
      empty={words.unmeasured}
    />
  );
});
