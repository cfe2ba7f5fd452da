import { writeRunFile } from '#runtime/link/runFile.ts';
import type { AppState } from './appState.ts';
import { certificateToShare } from './certificateToShare.ts';

/**
 * The run on screen as a file, with every error, its picture and its certificate; undefined while it is measured, and for
 * one that a link only summarises.
 */
export function savedRun(state: AppState): string | undefined {
  const { run, catalogue } = state;
  if (run?.table === undefined || run.picture === undefined || run.status === 'running') return undefined;
  if (run.table.probes.length === 0) return undefined;
  const { model, seed, plan, decider, decidedBy, budget, outcome, engine, seconds, picture, pictureName, table } = run;
  const { width, height, channels, original } = picture;
  const { notice } = catalogue.find(({ id }) => id === model.id) ?? {};
  const certificate = certificateToShare(state);
  return writeRunFile({
    model,
    seed,
    plan,
    ...(decider.id === 'fixed' ? {} : { course: { decider, decidedBy, budget, outcome } }),
    fingerprint: engine,
    seconds,
    picture: { name: pictureName, width, height, channels, data: original },
    table,
    ...(notice === undefined ? {} : { notice }),
    ...(certificate === undefined ? {} : { certificate }),
  });
}
