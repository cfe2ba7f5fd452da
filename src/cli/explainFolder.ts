import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '#core/fault.ts';

/** Where an explanation goes: files are held back until all are there, so that a run that is stopped leaves none behind. */
export type ExplainFolder = Readonly<{
  write(name: string, content: Uint8Array | string): void;
  /** Writes the files, the summary last. */
  keep(summary: object): Promise<void>;
}>;

const SUMMARY = 'summary.json';

/**
 * A folder that is new, empty, or holds the answer to the same question.
 *
 * @param asked all that the files depend on; `summary.asked` of the folder
 * @throws Fault data-invalid when it holds something else
 */
export async function explainFolder(path: string, asked: object): Promise<ExplainFolder> {
  await mkdir(path, { recursive: true });
  const isFresh = (await readdir(path)).length === 0;
  if (!isFresh && (await askedIn(path)) !== JSON.stringify(asked)) {
    throw new Fault('data-invalid', `${path} holds something else than this command writes.`, {
      remedy: 'Give --out another folder, or empty it.',
    });
  }
  const files: [string, Uint8Array | string][] = [];
  return {
    write: (name, content) => files.push([name, content]),
    keep: async (summary) => {
      const last = [SUMMARY, `${JSON.stringify(summary, null, 2)}\n`] as const;
      for (const [name, content] of [...files, last]) await writeFile(join(path, name), content);
    },
  };
}

/** What an earlier summary answers, as text; undefined where there is none. */
async function askedIn(path: string): Promise<string | undefined> {
  const text = await readFile(join(path, SUMMARY), 'utf8').catch(() => 'null');
  try {
    return JSON.stringify((JSON.parse(text) as Readonly<{ asked?: object }> | null)?.asked);
  } catch {
    return undefined;
  }
}
