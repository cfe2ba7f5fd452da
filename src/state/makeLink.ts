import { type Fault, isFault } from '#core/fault.ts';
import { summarise } from '#core/scoring/summarise.ts';
import { encodeLink } from '#runtime/link/encodeLink.ts';
import type { AppState } from './appState.ts';
import { certificateToShare } from './certificateToShare.ts';
import { readingNamed } from './selectReading.ts';
import { selectView } from './selectView.ts';

/** What a link holds beside the settings; the certificate of its picture when there is one, unless it is not wanted. */
export type LinkOptions = Readonly<{ curves: boolean; picture: boolean; certificate?: boolean }>;

/**
 * The link of the run on screen, without the page's address; undefined when there is no finished run, a Fault when it would
 * be too large.
 */
export function makeLink(
  state: AppState,
  { curves, picture, certificate = true }: LinkOptions,
): string | Fault | undefined {
  const { run, view } = state;
  const reading = selectView(state)?.standing.reading;
  if (run === undefined || run.status === 'running' || reading === undefined) return undefined;
  const summary = run.table === undefined ? run.summary : summarise(run.table, run.plan, readingNamed(state, reading));
  const input = picture && run.picture !== undefined ? { ...run.picture, data: run.picture.original } : undefined;
  try {
    return encodeLink({
      model: { id: run.model.id, sha256: run.model.sha256 },
      reading,
      plan: run.plan,
      course: run.decider.id === 'fixed' ? undefined : run,
      seed: run.seed,
      fingerprint: run.engine,
      view: { reference: view.reference, pins: view.pins, embed: false },
      summary: curves ? summary : undefined,
      picture: input,
      certificate: certificate ? certificateToShare(state) : undefined,
    });
  } catch (error) {
    if (isFault(error)) return error;
    throw error;
  }
}
