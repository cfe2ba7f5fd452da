import { Dices, Square } from 'lucide-react';
import { useState } from 'react';
import { pixelsOf } from '#core/picture/pixelsOf.ts';
import type { ModelCard } from '#runtime/modelCard.ts';
import { sampleCost, sampleSteps } from '#state/sampleSettings.ts';
import { Button } from '#ui/kit/Button.tsx';
import { NumberField } from '#ui/kit/NumberField.tsx';
import { PixelCanvas } from '#ui/kit/PixelCanvas.tsx';
import { useApp } from '#ui/useApp.ts';
import styles from './ClassSamples.module.css';
import { sampleWords as words } from './sampleWords.ts';
import { useClassSamples } from './useClassSamples.ts';

/** A picture of every class, drawn from noise while you watch. */
export function ClassSamples({ card }: Readonly<{ card: ModelCard }>) {
  const inUse = useApp((app) => app.model.id === card.id);
  const { status, samples, draw, stop } = useClassSamples(card);
  const [seed, setSeed] = useState(1);
  const busy = status === 'waiting' || status === 'running';
  if (!inUse) return <p className={styles.note}>{words.notInUse}</p>;
  return (
    <div className={styles.samples} data-testid="class-samples" data-state={status}>
      <p className={styles.note}>{words.intro(card.classes.length, sampleCost)}</p>
      <div className={styles.controls}>
        <NumberField label={words.seed} value={seed} min={0} max={999_999} disabled={busy} onChange={setSeed} />
        <Button icon={<Dices aria-hidden />} isDisabled={busy} onPress={() => void draw(seed)}>
          {words.draw}
        </Button>
        <Button icon={<Square aria-hidden />} isDisabled={!busy} onPress={stop}>
          {words.stop}
        </Button>
      </div>
      <ol className={styles.grid} aria-label={words.list}>
        {samples.map(({ step, picture }, c) => (
          <li key={card.classes[c]?.name} data-step={step}>
            <PixelCanvas pixels={pixelsOf(picture, card.picture)} label={words.drawn(card.classes[c]?.name ?? '')} />
            <span>{card.classes[c]?.name}</span>
            {step < sampleSteps ? <span className={styles.note}>{words.step(step, sampleSteps)}</span> : null}
          </li>
        ))}
      </ol>
    </div>
  );
}
