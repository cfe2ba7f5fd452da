import { useCallback, useEffect, useState } from 'react';
import { forgetRuns, keptFile, readHistory } from '#state/history.ts';
import { forgetVotes, readKeptVotes } from '#state/keptVotes.ts';
import { useAppStore } from '#ui/useApp.ts';
import { forgetChoices, readChoices } from './choices.ts';
import { readStored, removeStored, type Stored } from './stored.ts';

/** A row of the table: files kept, or runs, votes of certificates and choices, which lie elsewhere. */
export type Row = Omit<Stored, 'kind'> & Readonly<{ kind: Stored['kind'] | 'runs' | 'votes' | 'choices' }>;

/** Choices lie in another store than all else; a browser may refuse either. */
function chosen(): ReturnType<typeof readChoices> {
  try {
    return readChoices(localStorage);
  } catch {
    return { choices: 0, bytes: 0 };
  }
}

type Known = Readonly<{ rows: readonly Row[]; used?: number; quota?: number }>;

/** What is kept, and its deletion; `known` is undefined until it was read. */
export function useStored() {
  const app = useAppStore();
  const { keep } = app.getState().outside;
  const [known, setKnown] = useState<Known>();
  const [failed, setFailed] = useState(false);
  const read = useCallback(async () => {
    const caches = 'caches' in globalThis ? await readStored(globalThis.caches).catch(() => []) : [];
    const runs = await readHistory(keep).catch(() => []);
    const sizes = await Promise.all(runs.map(async ({ id }) => (await keptFile(keep, id))?.size ?? 0));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    const votes = await readKeptVotes(keep).catch(() => ({ certificates: 0, bytes: 0 }));
    const choices = chosen();
    const kept: readonly Row[] = [
      { kind: 'runs', id: '', files: runs.length, bytes },
      { kind: 'votes', id: '', files: votes.certificates, bytes: votes.bytes },
      { kind: 'choices', id: '', files: choices.choices, bytes: choices.bytes },
    ];
    const { usage, quota } = (await navigator.storage?.estimate().catch(() => undefined)) ?? {};
    setKnown({
      rows: [...caches, ...kept.filter(({ files }) => files > 0)],
      ...(usage === undefined || quota === undefined ? {} : { used: usage, quota }),
    });
  }, [keep]);
  useEffect(() => void read(), [read]);

  const remove = async (rows: readonly Row[]) => {
    setFailed(false);
    try {
      for (const { kind, id } of rows) {
        if (kind === 'runs') await forgetRuns(keep);
        else if (kind === 'votes') await forgetVotes(keep);
        else if (kind === 'choices') forgetChoices(localStorage);
        else await removeStored(globalThis.caches, { kind, id });
      }
    } catch {
      setFailed(true);
    }
    await app.getState().refreshStorage();
    await read();
  };
  return { known, failed, remove };
}
