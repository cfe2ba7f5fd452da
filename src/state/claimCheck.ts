import { type CertifyStanding, certifyStanding, stopped } from '#core/certify/certifyStanding.ts';
import type { SharedCertificate } from '#runtime/link/sharedRun.ts';
import type { AppState, CertifyRun } from './appState.ts';

/** How far a link's certificate has been checked here: not at all, not far enough yet, or to the same or another end. */
export type ClaimCheck = 'unchecked' | 'checking' | 'same' | 'other';

/**
 * Compares what a link claims with the votes that were cast here, as many of them as the sender had. The same engine gives
 * the same votes; another one may differ in a few.
 */
export function claimCheck({ run, certify }: Pick<AppState, 'run' | 'certify'>): ClaimCheck {
  const claimed = run?.claimed;
  // A certificate that checks a claim was begun with the very settings of it.
  if (claimed === undefined || certify?.picture !== run?.picture || certify?.settings !== claimed.settings) {
    return 'unchecked';
  }
  const asked = [...claimed.selection, ...claimed.estimation].reduce((sum, count) => sum + count, 0);
  if (certify.votes.length >= asked || certify.standing.phase === 'done') {
    return isSame(claimed, certify, asked) ? 'same' : 'other';
  }
  return 'checking';
}

function isSame(claimed: SharedCertificate, { settings, model, picture, votes }: CertifyRun, asked: number): boolean {
  const electorate = { classes: model.classes.length, pixels: picture.original.length };
  const then = certifyStanding(settings, electorate, votes.slice(0, asked));
  const { selection, estimation, result } = claimed.stopped ? stopped(then) : then;
  const here = [selection, estimation, outcomeOf(result)];
  return JSON.stringify(here) === JSON.stringify([claimed.selection, claimed.estimation, outcomeOf(claimed.result)]);
}

/** The fields of a result in one order. */
const outcomeOf = (result: CertifyStanding['result']) =>
  result?.type === 'certified' ? [result.class, result.radius] : result?.reason;
