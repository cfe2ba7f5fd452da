import { type Certificate, resultOf } from '#core/certify/certificate.ts';
import type { CertifyRun } from './appState.ts';

/** A run as a certificate: what it says now, with the votes that count. */
export function certificateOf({
  model,
  engine,
  picture,
  pictureName,
  settings,
  votes,
  standing,
  stopped,
}: CertifyRun): Certificate {
  const { channels, height, width, original } = picture;
  const { id, sha256, title, classes } = model;
  const shape = { channels, height, width };
  return {
    model: { id, sha256, title, classes },
    engine,
    picture: { name: pictureName, width, height, channels, data: original },
    settings,
    votes: votes.slice(0, standing.asked),
    stopped,
    result: resultOf(standing, shape),
  };
}
