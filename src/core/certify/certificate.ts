import type { ClassIndex } from '../units.ts';
import type { CertifySettings } from './certifySettings.ts';
import { type CertifyStanding, certifyStanding } from './certifyStanding.ts';
import type { Radius } from './radius.ts';

/**
 * A certificate with everything that is needed to check it: who voted (model, engine, picture), by which rules, every vote
 * in order, and what follows from them.
 */
export type Certificate = Readonly<{
  model: Readonly<{ id: string; sha256: string; title: string; classes: readonly string[] }>;
  /** Equal fingerprints give bit-identical votes. */
  engine: string;
  /** The exact 8-bit model input, H×W×C. */
  picture: Readonly<{ name: string; width: number; height: number; channels: 1 | 3; data: Uint8Array }>;
  settings: CertifySettings;
  /** Of samples 0, 1, 2, …: as many as were counted. */
  votes: readonly ClassIndex[];
  /** True when the user ended the run. */
  stopped: boolean;
  result: CertifyResult;
}>;

/** What a certificate says. */
export type CertifyResult =
  | Readonly<{ type: 'certified'; class: ClassIndex; radius: Radius }>
  | Readonly<{ type: 'abstained'; reason: string }>
  | Readonly<{ type: 'unfinished' }>;

/** The result that a standing amounts to, for a picture of this shape. */
export function resultOf(
  { result }: CertifyStanding,
  { channels, height, width }: Pick<Certificate['picture'], 'channels' | 'height' | 'width'>,
): CertifyResult {
  if (result === undefined) return { type: 'unfinished' };
  if (result.type === 'abstained') return result;
  const radius = { value: result.radius, norm: 'l2', domain: '[0,1]', resolution: [channels, height, width] } as const;
  return { type: 'certified', class: result.class, radius };
}

/** What the votes of a certificate amount to, computed anew. */
export const standingOf = ({ settings, votes, model, picture }: Certificate): CertifyStanding =>
  certifyStanding(settings, { classes: model.classes.length, pixels: picture.data.length }, votes);
