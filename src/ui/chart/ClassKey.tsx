import { memo } from 'react';
import { Dot } from './Dot.tsx';
import { Rule } from './Rule.tsx';
import { seriesStyle } from './seriesStyle.ts';

type Props = Readonly<{ index: number; width?: number }>;

/** A class's colour, dash and marker, for lists and tables beside a chart; drawn once, however often the list is. */
export const ClassKey = memo(function ClassKey({ index, width = 28 }: Props) {
  const { color, dash, shape } = seriesStyle(index);
  return (
    <svg width={width} height={12} viewBox={`0 0 ${width} 12`} aria-hidden="true" style={{ flex: 'none' }}>
      <Rule x1={0} y1={6} x2={width - 8} y2={6} color={color} width={2} dash={dash} />
      <Dot x={width - 6} y={6.5} shape={shape} color={color} />
    </svg>
  );
});
