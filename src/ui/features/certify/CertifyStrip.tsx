import { useMemo } from 'react';
import { planarBytes } from '#core/certify/planarBytes.ts';
import { noisyPicture } from '#core/certify/voteOf.ts';
import type { Pixels8 } from '#core/picture/pixels.ts';
import type { CertifyRun } from '#state/appState.ts';
import { PixelCanvas } from '#ui/kit/PixelCanvas.tsx';
import styles from './Certify.module.css';
import { concentratedChange, evenChange, randomChange } from './perturbations.ts';
import { radiusText, words } from './words.ts';

/** Noisy pictures that are shown. */
const SHOWN = [0, 1, 2, 3];

/** The picture, what the proven distance looks like, and some of the noisy copies that were voted on. */
export function CertifyStrip({ run }: Readonly<{ run: CertifyRun }>) {
  const { picture, standing, settings } = run;
  const { radius } = standing;
  const pixels = useMemo((): Pixels8 => ({ ...picture, data: picture.original }), [picture]);
  const changed = useMemo(
    () =>
      radius > 0
        ? [
            { label: words.random, pixels: randomChange(pixels, radius) },
            { label: words.smooth, pixels: evenChange(pixels, radius) },
            { label: words.concentrated, pixels: concentratedChange(pixels, radius) },
          ]
        : [],
    [pixels, radius],
  );
  const noisy = useMemo(() => SHOWN.map((sample) => noisyPixels(pixels, settings, sample)), [pixels, settings]);
  return (
    <div className={styles.strips}>
      {changed.length === 0 ? null : (
        <figure className={styles.strip}>
          <figcaption>
            {words.strip}: {radiusText(radius)}. {words.stripNote}
          </figcaption>
          <Tile label={words.original} pixels={pixels} />
          {changed.map((tile) => (
            <Tile key={tile.label} {...tile} />
          ))}
        </figure>
      )}
      <figure className={styles.strip}>
        <figcaption>{words.noisy}</figcaption>
        {noisy.map((each, i) => (
          <Tile key={SHOWN[i]} label={classOf(run, SHOWN[i]!)} pixels={each} />
        ))}
      </figure>
    </div>
  );
}

const Tile = ({ label, pixels }: Readonly<{ label: string; pixels: Pixels8 }>) => (
  <div className={styles.tile}>
    <PixelCanvas pixels={pixels} label={label} className={styles.canvas} />
    <span>{label}</span>
  </div>
);

/** What a sample was called, once it is. */
const classOf = ({ votes, model }: CertifyRun, sample: number): string => {
  const vote = votes[sample];
  return vote === undefined ? words.notAsked : (model.classes[vote] ?? '?');
};

function noisyPixels(pixels: Pixels8, settings: CertifyRun['settings'], sample: number): Pixels8 {
  const { channels, data } = pixels;
  const planar = noisyPicture(settings, planarBytes(Uint8Array.from(data), channels), sample);
  const area = data.length / channels;
  const at = (i: number): number => planar[(i % channels) * area + Math.floor(i / channels)]!;
  return {
    ...pixels,
    data: Uint8Array.from(data, (_, i) => Math.min(255, Math.max(0, Math.round((at(i) + 1) * 127.5)))),
  };
}
