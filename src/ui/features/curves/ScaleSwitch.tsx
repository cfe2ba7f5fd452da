import { Segments } from '#ui/kit/Segments.tsx';
import type { VerticalScale } from './verticalAxis.ts';
import { words } from './words.ts';

type Props = Readonly<{ value: VerticalScale; onChange: (scale: VerticalScale) => void }>;

const scales = ['close', 'all', 'symlog'] as const;

/** How the vertical axis of gaps is drawn. */
export const ScaleSwitch = ({ value, onChange }: Props) => (
  <Segments
    label={words.scale}
    hideLabel
    value={value}
    options={scales.map((value) => ({ value, text: words.scales[value] }))}
    onChange={onChange}
  />
);
