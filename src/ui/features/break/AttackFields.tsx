import { Crosshair, Square } from 'lucide-react';
import { useState } from 'react';
import { formatFixed } from '#ui/chart/formatNumber.ts';
import { Button } from '#ui/kit/Button.tsx';
import { Explain } from '#ui/kit/Explain.tsx';
import { ProgressBar } from '#ui/kit/ProgressBar.tsx';
import { Segments } from '#ui/kit/Segments.tsx';
import { SliderField } from '#ui/kit/SliderField.tsx';
import styles from './Break.module.css';
import type { AttackChoice } from './runAttack.ts';
import type { useBreaking } from './useBreaking.ts';
import { words } from './words.ts';

const methods = ['gradient', 'square', 'spsa'] as const;
const norms = ['l2', 'linf'] as const;
const reach = { l2: { min: 0.1, max: 5, step: 0.1 }, linf: { min: 1 / 255, max: 64 / 255, step: 1 / 255 } } as const;

/** Which attack, in which distance, how far; and how it goes. */
export function AttackFields({ breaking }: Readonly<{ breaking: ReturnType<typeof useBreaking> }>) {
  const { attacking, step, before, attack, stop } = breaking;
  const [choice, setChoice] = useState<AttackChoice>({ method: 'gradient', norm: 'l2', distance: 1 });
  const { norm, distance } = choice;
  return (
    <fieldset className={styles.attack}>
      <legend className={styles.legend}>
        {words.attack}
        <Explain title={words.attack}>
          {Object.values(words.explain).map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Explain>
      </legend>
      <Segments
        label={words.attack}
        hideLabel
        value={choice.method}
        options={methods.map((value) => ({ value, text: words.methods[value] }))}
        onChange={(method) => setChoice({ ...choice, method })}
      />
      <Segments
        label={words.norm}
        hideLabel
        value={norm}
        options={norms.map((value) => ({ value, text: words.norms[value] }))}
        onChange={(norm) => setChoice({ ...choice, norm, distance: norm === 'l2' ? 1 : 8 / 255 })}
      />
      <SliderField
        label={words.reach}
        value={distance}
        {...reach[norm]}
        words={norm === 'l2' ? formatFixed(distance, 1) : `${Math.round(255 * distance)}/255`}
        onChange={(distance) => setChoice({ ...choice, distance })}
      />
      {attacking ? (
        <Button icon={<Square aria-hidden />} onPress={stop}>
          {words.stop}
        </Button>
      ) : (
        <Button
          look="primary"
          icon={<Crosshair aria-hidden />}
          isDisabled={before === undefined}
          onPress={() => void attack(choice)}
        >
          {words.start}
        </Button>
      )}
      {step === undefined ? null : (
        <div data-testid="break-step" data-running={attacking}>
          <ProgressBar
            label={words.progress}
            value={step.step}
            max={step.steps}
            words={words.stepOf(step.step, step.steps, formatFixed(step.best.margin, 3))}
          />
        </div>
      )}
    </fieldset>
  );
}
