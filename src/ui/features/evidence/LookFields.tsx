import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { Segments } from '#ui/kit/Segments.tsx';
import { SliderField } from '#ui/kit/SliderField.tsx';
import styles from './Evidence.module.css';
import type { Look } from './look.ts';
import { words } from './words.ts';

type Props = Readonly<{
  look: Look;
  /** Whether the picture came with an outline. */
  hasOutline: boolean;
  onLook: (change: Partial<Look>) => void;
}>;

/** What the map shows, how strongly, and what is drawn over it. */
export const LookFields = ({ look, hasOutline, onLook }: Props) => (
  <>
    <Segments
      label={words.what}
      value={look.shown}
      options={[
        { value: 'evidence', text: words.evidence },
        { value: 'error', text: words.error },
      ]}
      onChange={(shown) => onLook({ shown })}
    />
    <SliderField
      label={words.opacity}
      value={look.opacity}
      min={0}
      max={1}
      step={0.05}
      words={`${Math.round(100 * look.opacity)} %`}
      onChange={(opacity) => onLook({ opacity })}
    />
    <Checkbox checked={look.hatched} onChange={(hatched) => onLook({ hatched })}>
      {words.hatch}
    </Checkbox>
    {look.hatched ? <p className={styles.small}>{words.hatched}</p> : null}
    {hasOutline ? (
      <Checkbox checked={look.outlined} onChange={(outlined) => onLook({ outlined })}>
        {words.outline}
      </Checkbox>
    ) : null}
    <Checkbox checked={look.painting} onChange={(painting) => onLook({ painting })}>
      {words.brush}
    </Checkbox>
    {look.painting ? <p className={styles.small}>{words.brushHow}</p> : null}
  </>
);
