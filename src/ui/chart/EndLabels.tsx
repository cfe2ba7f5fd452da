import { Caption } from './Caption.tsx';
import { Dot, type DotShape } from './Dot.tsx';
import { fitText } from './fitText.ts';
import { spreadLabels } from './spreadLabels.ts';

/** The name at the end of a line. */
export type EndLabel = Readonly<{
  key: string;
  text: string;
  /** Where its line ends, in pixels. */
  x: number;
  y: number;
  color: string;
  shape?: DotShape | undefined;
  bold?: boolean;
  dim?: boolean;
}>;

type Props = Readonly<{
  labels: readonly EndLabel[];
  /** The column of labels, in pixels. */
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Distance between two labels, in pixels. */
  apart?: number;
}>;

/** Room for the joining line; a line that ends further away than `FAR` is not joined. */
const LEAD = 16;
const FAR = 32;
const SIZE = 11.5;

/** Names beside the ends of lines, moved apart and joined to their lines, so that no legend is needed. */
export function EndLabels({ labels, left, right, top, bottom, apart = 15 }: Props) {
  const places = spreadLabels(labels, top, bottom, apart);
  const at = left + LEAD;
  return labels.map(({ key, text, x, y, color, shape, bold = false, dim = false }, i) => {
    const place = places[i]!;
    const fitted = fitText(text, right - at - 8, SIZE);
    return (
      <g key={key} opacity={dim ? 0.35 : undefined}>
        {left - x > FAR ? null : (
          <path
            d={`M${x.toFixed(1)},${y.toFixed(1)}H${left}L${at - 5},${place.toFixed(1)}`}
            fill="none"
            stroke={color}
            strokeOpacity={0.5}
          />
        )}
        {shape === undefined ? null : <Dot x={at} y={place} shape={shape} color={color} size={6.5} />}
        <Caption
          x={at + 8}
          y={place}
          text={fitted}
          size={SIZE}
          color={bold ? 'var(--ink)' : 'var(--ink-soft)'}
          bold={bold}
        />
        {fitted === text ? null : <title>{text}</title>}
      </g>
    );
  });
}
