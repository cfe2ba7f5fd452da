import { words } from './words.ts';

/** Why the browser gave no camera, and what to do. */
export function cameraRefusal(error: unknown): string {
  const name = error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError') return words.cameraForbidden;
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return words.noCamera;
  if (name === 'NotReadableError') return words.cameraBusy;
  return words.cameraMissing;
}
