import { useLayoutEffect, useMemo, useRef } from 'react';
import type { Pixels8 } from '#core/picture/pixels.ts';
import { thumbnail } from './thumbnail.ts';

type Props = Readonly<{
  pixels: Pixels8;
  /** Empty where what lies around it says what it is. */
  label: string;
  className?: string | undefined;
}>;

/** More pixels than this on a side are not drawn. */
const MOST = 640;

/** A picture's own pixels, never smoothed away by a codec. */
export function PixelCanvas({ pixels, label, className }: Props) {
  const ref = useRef<HTMLCanvasElement>(null);
  const small = useMemo(() => thumbnail(pixels, MOST), [pixels]);
  // Drawn before the browser paints, so that no picture stands under another's name.
  useLayoutEffect(() => {
    ref.current?.getContext('2d')?.putImageData(new ImageData(small.data, small.width, small.height), 0, 0);
  }, [small]);
  return (
    <canvas
      ref={ref}
      {...(label === '' ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}
      width={small.width}
      height={small.height}
      className={className}
    />
  );
}
