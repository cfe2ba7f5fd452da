import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import styles from './SliderField.module.css';

type Props = Readonly<{
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  /** The value in words. */
  words: string;
  disabled?: boolean;
  onChange: (value: number) => void;
}>;

/** A value on a scale, with its words beside the label. */
export const SliderField = ({ label, value, min, max, step, words, disabled = false, onChange }: Props) => (
  <Slider
    className={styles.slider ?? ''}
    value={value}
    minValue={min}
    maxValue={max}
    step={step}
    isDisabled={disabled}
    onChange={(next) => onChange(Array.isArray(next) ? (next[0] ?? value) : next)}
  >
    <Label className={styles.label ?? ''}>{label}</Label>
    <SliderOutput className={styles.output ?? ''}>{words}</SliderOutput>
    <SliderTrack className={styles.track ?? ''}>
      <SliderThumb className={styles.thumb ?? ''} />
    </SliderTrack>
  </Slider>
);
