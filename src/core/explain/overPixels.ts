import type { EvidenceGains } from './evidenceGains.ts';

/**
 * Gains with the channels of every pixel added up, probe by probe, so that what channels have in common counts in the
 * pixel's standard error. Sums over all pixels stay what they were.
 *
 * @param channels of gains [C × pixels]
 */
export const overPixels = ({ probes, gains }: EvidenceGains, channels: number): EvidenceGains => ({
  probes,
  gains:
    channels === 1
      ? gains
      : gains.map((gain) => {
          const area = gain.length / channels;
          const sums = new Float64Array(area);
          for (let i = 0; i < gain.length; i++) sums[i % area]! += gain[i]!;
          return sums;
        }),
});
