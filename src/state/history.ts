import { type HistoryEntry, MOST_KEPT, readHistoryIndex } from '#runtime/historyIndex.ts';
import { hex, sha256 } from '#runtime/sha256.ts';
import { createAlone } from './alone.ts';
import type { AppState, AppStore } from './appState.ts';
import { evaluationsOf } from './evaluationsOf.ts';
import { savedRun } from './savedRun.ts';
import { createViewSelector } from './selectView.ts';
import type { World } from './world.ts';

type Keep = World['keep'];

/** Where the list lies in storage, and where each run does. */
const INDEX = 'history';
const keyOf = (id: string): string => `history ${id}`;

/** One change of the list after the other: two at once would lose one of them. */
const alone = createAlone('elbow history', globalThis.navigator?.locks);

/** Storages that did not take the last run. */
const refusing = new WeakSet<Keep>();

/** Whether the last run that ended here could not be kept. */
export const lastWasLost = (keep: Keep): boolean => refusing.has(keep);

/** The runs that this browser has kept, newest first. Rejects where it keeps nothing. */
export const readHistory = async (keep: Keep): Promise<readonly HistoryEntry[]> =>
  readHistoryIndex(await keep.read(INDEX));

/**
 * Keeps a finished run with everything it measured; the same run kept before is replaced, unless it had come further, and
 * the oldest go when there are too many. Rejects where the browser keeps nothing.
 *
 * @param when milliseconds since 1970
 */
export async function rememberRun(state: AppState, keep: Keep, when: number): Promise<void> {
  const saved = savedRun(state);
  const entry = entryOf(state, when);
  if (saved === undefined || entry === undefined) return;
  refusing.delete(keep);
  const writing = alone(async () => {
    const all = await readHistory(keep);
    if (all.some(({ id, evaluations }) => id === entry.id && evaluations > entry.evaluations)) return;
    const known = all.filter(({ id }) => id !== entry.id);
    await keep.write(keyOf(entry.id), saved);
    const kept = [entry, ...known].slice(0, MOST_KEPT);
    await keep.write(INDEX, kept);
    for (const { id } of known.slice(MOST_KEPT - 1)) await keep.remove(keyOf(id));
  });
  await writing.catch((error: unknown) => {
    refusing.add(keep);
    throw error;
  });
}

/** Deletes one run. */
export const forgetRun = (keep: Keep, id: string): Promise<void> =>
  alone(async () => {
    const known = await readHistory(keep);
    await keep.write(
      INDEX,
      known.filter((entry) => entry.id !== id),
    );
    await keep.remove(keyOf(id));
  });

/** Deletes all runs, also those that the list has lost: another tab may have written it at the same moment. */
export const forgetRuns = (keep: Keep): Promise<void> =>
  alone(async () => {
    await keep.remove(INDEX);
    for (const name of await keep.names()) if (name.startsWith(keyOf(''))) await keep.remove(name);
  });

/** The file of a run that was kept; undefined when storage has lost it. */
export async function keptFile(keep: Keep, id: string): Promise<Blob | undefined> {
  const saved = await keep.read(keyOf(id));
  return typeof saved === 'string' ? new Blob([saved]) : undefined;
}

/** Shows a run that was kept as it ended, without measuring anything; resolves to whether it is on the screen. */
export async function reopen(app: () => AppStore, id: string): Promise<boolean> {
  const before = app().run;
  // Asked for now, though storage may take its time.
  await app().openRun(keptFile(app().outside.keep, id).catch(() => undefined));
  return app().run !== before;
}

/** Puts a run that was kept beside the one on screen; resolves to whether it was there. */
export async function compareWith(app: () => AppStore, id: string): Promise<boolean> {
  const file = await keptFile(app().outside.keep, id);
  if (file === undefined) return false;
  const { readSavedRun } = await import('./showSaved.ts');
  const { run } = await readSavedRun(file, app);
  app().setOther({ run, reading: run.decidedBy });
  return true;
}

/** What a list says of a run; undefined while there is nothing to say. */
function entryOf(state: AppState, when: number): HistoryEntry | undefined {
  const { run } = state;
  const whole = { ...state, view: { ...state.view, shown: undefined, levelRange: undefined, reference: undefined } };
  const standing = createViewSelector()(whole)?.standing;
  if (run?.picture === undefined || standing === undefined) return undefined;
  const { model, picture, pictureName, seed, plan, decider, decidedBy } = run;
  const { width, height, channels, original } = picture;
  const { leader, rival, lead, decided, reading } = standing;
  const { mean, low, high } = lead[rival]!;
  const name = (c: number) => model.classes[c] ?? `class ${c}`;
  // A fixed budget measures the same whatever it is read by.
  const by = decider.id === 'fixed' ? undefined : decidedBy;
  const asked = JSON.stringify([model.sha256, hex(sha256(original)), seed, plan, decider, by]);
  return {
    id: hex(sha256(new TextEncoder().encode(asked))).slice(0, 32),
    when,
    model: { id: model.id, title: model.title },
    reading,
    evaluations: evaluationsOf(run.table),
    verdict: { leader: name(leader), rival: name(rival), decided, gap: mean, low, high },
    picture: { name: pictureName, width, height, channels, data: original.slice() },
  };
}
