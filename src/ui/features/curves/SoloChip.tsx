import { X } from 'lucide-react';
import { nameOf } from '#ui/chart/nameOf.ts';
import { Button } from '#ui/kit/Button.tsx';
import type { ChartProps } from './chartProps.ts';
import styles from './RangeChip.module.css';
import { words } from './words.ts';

/** Says that only one class is drawn, and draws all again. */
export const SoloChip = ({ classes, solo, onSolo }: Pick<ChartProps, 'classes' | 'solo' | 'onSolo'>) =>
  solo === undefined || solo >= classes.length ? null : (
    <span className={styles.chip} data-testid="solo">
      {words.solo(nameOf(classes, solo))}
      <Button look="quiet" aria-label={words.soloClear} icon={<X aria-hidden />} onPress={() => onSolo?.(undefined)} />
    </span>
  );
