import { type Seed, seed } from '#core/units.ts';
import { type Choice, favero, gentle, starts, stepLimits, weightLimits } from '#state/counterfactualChoice.ts';
import { limits } from '#state/limits.ts';
import { formatSignificant } from '#ui/chart/formatNumber.ts';
import { Checkbox } from '#ui/kit/Checkbox.tsx';
import { NumberField } from '#ui/kit/NumberField.tsx';
import { Segments } from '#ui/kit/Segments.tsx';
import { SliderField } from '#ui/kit/SliderField.tsx';
import styles from './Counterfactual.module.css';
import { words } from './words.ts';

type Props = Readonly<{
  choice: Choice;
  side: number;
  seed: number;
  disabled: boolean;
  onChange: (choice: Choice) => void;
  onSeed: (seed: Seed) => void;
}>;

const samplers = [
  { value: 'ddim', text: 'DDIM' },
  { value: 'heun', text: 'Heun' },
  { value: 'ancestral', text: 'Ancestral' },
] as const;

const same = (a: Choice, b: Choice): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How a counterfactual is made. */
export function Fields({ choice, side, seed: current, disabled, onChange, onSeed }: Props) {
  const published = favero(side);
  const preset = same(choice, gentle) ? 'gentle' : same(choice, published) ? 'favero' : 'own';
  return (
    <>
      <Segments
        label={words.preset}
        value={preset}
        options={[
          { value: 'gentle', text: words.gentle },
          { value: 'favero', text: words.favero },
          { value: 'own', text: words.own, disabled: preset !== 'own' },
        ]}
        onChange={(next) => onChange(next === 'favero' ? published : gentle)}
      />
      <div className={styles.fields}>
        <Segments
          label={words.up}
          value={choice.up}
          options={[
            { value: 'noise', text: words.noise },
            { value: 'inversion', text: words.inversion },
          ]}
          onChange={(up) =>
            onChange({
              ...choice,
              up,
              sampler: up === 'inversion' && choice.sampler === 'ancestral' ? 'ddim' : choice.sampler,
            })
          }
        />
        <Segments
          label={words.sampler}
          value={choice.sampler}
          options={samplers.map((option) => ({
            ...option,
            disabled: option.value === 'ancestral' && choice.up === 'inversion',
          }))}
          onChange={(sampler) => onChange({ ...choice, sampler })}
        />
        <SliderField
          label={words.start}
          value={Math.log(choice.start)}
          min={Math.log(starts.low)}
          max={Math.log(starts.high)}
          step={0.02}
          words={formatSignificant(choice.start, 2)}
          disabled={disabled}
          onChange={(log) => onChange({ ...choice, start: Number(Math.exp(log).toPrecision(3)) })}
        />
        <NumberField
          label={words.steps}
          value={choice.steps}
          {...stepLimits}
          disabled={disabled}
          onChange={(steps) => onChange({ ...choice, steps })}
        />
        <NumberField
          label={words.seed}
          value={current}
          {...limits.seed}
          disabled={disabled}
          onChange={(next) => onSeed(seed(next))}
        />
        <SliderField
          label={words.weight}
          value={choice.weight}
          {...weightLimits}
          step={0.5}
          words={formatSignificant(choice.weight, 2)}
          disabled={disabled}
          onChange={(weight) => onChange({ ...choice, weight })}
        />
        <Checkbox checked={choice.clip} disabled={disabled} onChange={(clip) => onChange({ ...choice, clip })}>
          {words.clip}
        </Checkbox>
      </div>
      <p className={styles.small}>
        {words.startHow} {words.weightHow} {words.upHow} {words.faveroHow}
      </p>
    </>
  );
}
