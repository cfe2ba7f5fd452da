type Props = Readonly<{
  x: number;
  y: number;
  text: string;
  anchor?: 'start' | 'middle' | 'end';
  color?: string;
  size?: number;
  bold?: boolean;
  /** Surface colour drawn around the letters, so that lines behind do not cut them. */
  halo?: string;
}>;

/** Words in a chart, centred on `y`. */
export const Caption = ({
  x,
  y,
  text,
  anchor = 'start',
  color = 'var(--ink-soft)',
  size = 11,
  bold = false,
  halo,
}: Props) => (
  <text
    x={Math.round(x * 10) / 10}
    y={Math.round(y * 10) / 10}
    dy="0.35em"
    textAnchor={anchor}
    fontSize={size}
    fontWeight={bold ? 650 : undefined}
    fill={color}
    {...(halo === undefined ? {} : { stroke: halo, strokeWidth: 3, strokeLinejoin: 'round', paintOrder: 'stroke' })}
  >
    {text}
  </text>
);
