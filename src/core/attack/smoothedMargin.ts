import type { CertifySettings } from '../certify/certifySettings.ts';
import { noisedLosses } from '../certify/noisedLosses.ts';
import type { NoisedModel } from '../certify/noisedModel.ts';
import { noisyPicture } from '../certify/voteOf.ts';
import type { ClassIndex } from '../units.ts';
import type { Margin } from './attack.ts';
import { marginOf } from './gradientAttack.ts';

/** The classifier that a certificate speaks of, and how many of its smoothing samples an attack asks. */
export type Smoothed = Readonly<{
  settings: CertifySettings;
  model: NoisedModel;
  classes: readonly ClassIndex[];
  samples: number;
}>;

/**
 * The margin of a smoothed classifier, as an attacker guesses it: the mean over smoothing samples of how much the true class
 * is better than the best other. The samples are the same for every picture (the first of the settings' seed).
 *
 * No class is sifted out meanwhile: an attacker wants to know by how much each one loses. Pictures are taken to their nearest 8-bit values, as the certificate's classifier does.
 */
export const smoothedMargin =
  ({ settings, model, classes, samples }: Smoothed, truth: ClassIndex): Margin =>
  async (pictures) => {
    const { sift: _, ...inner } = settings.inner;
    const margins: number[] = [];
    for (const picture of pictures) {
      const bytes = Uint8Array.from(picture, (value) => Math.round(255 * value));
      const noisy = Array.from({ length: samples }, (_, sample) => noisyPicture(settings, bytes, sample));
      const losses = await noisedLosses({ ...settings, inner }, model, noisy, classes);
      const each = losses.map((loss) =>
        marginOf(
          loss.map((value) => -value),
          classes.indexOf(truth),
        ),
      );
      margins.push(each.reduce((sum, value) => sum + value, 0) / samples);
    }
    return margins;
  };
