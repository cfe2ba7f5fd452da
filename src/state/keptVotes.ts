import type { World } from './world.ts';

type Keep = World['keep'];

/** How the names of kept votes begin: those of certificates, so that one may be gone on with after a reload. */
export const VOTES = 'votes ';

const namesOf = async (keep: Keep): Promise<readonly string[]> =>
  (await keep.names()).filter((name) => name.startsWith(VOTES));

/** How many certificates have votes in this browser, and their size as text (bytes). Rejects where it keeps nothing. */
export async function readKeptVotes(keep: Keep): Promise<Readonly<{ certificates: number; bytes: number }>> {
  const names = await namesOf(keep);
  const kept = await Promise.all(names.map((name) => keep.read(name)));
  const bytes = kept.reduce<number>((sum, value) => sum + (JSON.stringify(value)?.length ?? 0), 0);
  return { certificates: names.length, bytes };
}

/** Deletes the votes of all certificates. */
export async function forgetVotes(keep: Keep): Promise<void> {
  for (const name of await namesOf(keep)) await keep.remove(name);
}
