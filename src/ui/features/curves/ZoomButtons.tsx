import { X, ZoomIn, ZoomOut } from 'lucide-react';
import type { Level } from '#core/units.ts';
import { rangeText } from '#ui/chart/levelText.ts';
import { Button } from '#ui/kit/Button.tsx';
import type { ChartProps } from './chartProps.ts';
import styles from './RangeChip.module.css';
import { words } from './words.ts';
import { zoomBy } from './zoom.ts';

type Props = Pick<ChartProps, 'zoom' | 'onZoom'> & Readonly<{ levels: readonly Level[]; at: number }>;

/** Fewer or more levels around the cursor, for fingers and eyes that do not drag; says which are seen while it is not all. */
export const ZoomButtons = ({ levels, zoom, onZoom, at }: Props) =>
  onZoom === undefined ? null : (
    <>
      {zoom === undefined ? null : (
        <span className={styles.chip} data-testid="zoom" role="status">
          {words.zoomed(rangeText(levels, zoom, words.to))}
          <Button
            look="quiet"
            aria-label={words.zoomClear}
            icon={<X aria-hidden />}
            onPress={() => onZoom(undefined)}
          />
        </span>
      )}
      <Button
        aria-label={words.zoomIn}
        icon={<ZoomIn aria-hidden />}
        isDisabled={levels.length < 3 || zoom?.first === (zoom?.last ?? 0) - 1}
        onPress={() => onZoom(zoomBy(0.5, zoom, at, levels.length))}
      />
      <Button
        aria-label={words.zoomOut}
        icon={<ZoomOut aria-hidden />}
        isDisabled={zoom === undefined}
        onPress={() => onZoom(zoomBy(2, zoom, at, levels.length))}
      />
    </>
  );
