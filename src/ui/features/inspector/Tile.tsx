import type { Pixels8 } from '#core/picture/pixels.ts';
import { PixelCanvas } from '#ui/kit/PixelCanvas.tsx';
import styles from './Inspector.module.css';

type Props = Readonly<{ pixels: Pixels8; label: string; caption: string }>;

/** One picture with a line under it. */
export const Tile = ({ pixels, label, caption }: Props) => (
  <figure className={styles.tile}>
    <PixelCanvas pixels={pixels} label={label} className={styles.canvas} />
    <figcaption title={caption}>{caption}</figcaption>
  </figure>
);
