import type { SharedCertificate } from '#runtime/link/sharedRun.ts';
import type { AppState } from './appState.ts';

/**
 * What a link can say of a certificate: the one that was proven here of the picture of the run on screen, or else the one
 * that its own link claims.
 */
export function certificateToShare({ run, certify }: Pick<AppState, 'run' | 'certify'>): SharedCertificate | undefined {
  const isOfRun = certify?.picture === run?.picture && certify?.model.sha256 === run?.model.sha256;
  if (certify?.status !== 'done' || !isOfRun) return run?.claimed;
  const { settings, engine, stopped, standing } = certify;
  const { selection, estimation, result } = standing;
  return result && { settings, engine, selection, estimation, stopped, result };
}
