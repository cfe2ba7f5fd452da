import { X } from 'lucide-react';
import type { LevelRange } from '#core/scoring/levelRange.ts';
import type { Level } from '#core/units.ts';
import { rangeText } from '#ui/chart/levelText.ts';
import { Button } from '#ui/kit/Button.tsx';
import styles from './RangeChip.module.css';
import { words } from './words.ts';

type Props = Readonly<{ levels: readonly Level[]; range: LevelRange; onClear: () => void }>;

/** Says that only some levels count, and makes all count again. */
export const RangeChip = ({ levels, range, onClear }: Props) => (
  <span className={styles.chip} data-testid="range">
    {words.range(rangeText(levels, range, words.to), range.last - range.first + 1, levels.length)}
    <Button look="quiet" aria-label={words.rangeClear} icon={<X aria-hidden />} onPress={onClear} />
  </span>
);
