import { readFile, writeFile } from 'node:fs/promises';
import { Fault } from '#core/fault.ts';
import { type Answers, type Origin, parseAnswers, writeAnswers } from '#runtime/answersFile.ts';

/** Keeps answers in a file that `readAnswers` reads. */
export const keepAnswers = (path: string, answers: Answers): Promise<void> => writeFile(path, writeAnswers(answers));

type Part = Readonly<{ path: string; answers: Answers }>;

/**
 * The answers of several files as one, in the order of their pictures.
 *
 * @param paths at least one
 * @throws Fault data-invalid when a file is damaged, its answers came about in another way than the first one's, or two
 *   hold the same picture
 */
export async function readAnswers(paths: readonly string[]): Promise<Answers> {
  const parts = (await Promise.all(paths.map(readPart))).sort((a, b) => a.answers.offset - b.answers.offset);
  const [first] = parts as [Part];
  for (const [i, part] of parts.entries()) checkFit(part, first, parts[i - 1]);
  const all = parts.map(({ answers }) => answers);
  return {
    origin: first.answers.origin,
    offset: first.answers.offset,
    given: all.flatMap(({ given }) => given),
    skipped: all.reduce((sum, { skipped }) => sum + skipped, 0),
    stopped: all.some(({ stopped }) => stopped),
  };
}

async function readPart(path: string): Promise<Part> {
  const content = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Fault('data-invalid', `${path} cannot be read.`, { remedy: 'Check the name of the file.', cause });
  });
  return { path, answers: parseAnswers(asJson(content), path) };
}

function checkFit({ path, answers }: Part, first: Part, before: Part | undefined): void {
  const keys = Object.keys({ ...first.answers.origin, ...answers.origin }) as (keyof Origin)[];
  const other = keys.find((key) => JSON.stringify(answers.origin[key]) !== JSON.stringify(first.answers.origin[key]));
  if (other !== undefined) {
    throw new Fault('data-invalid', `${path} and ${first.path} differ in their ${other}.`, {
      remedy: 'Put together only parts of one evaluation.',
    });
  }
  if (before !== undefined && answers.offset < endOf(before.answers)) {
    throw new Fault('data-invalid', `${path} and ${before.path} hold the same picture, number ${answers.offset}.`, {
      remedy: 'Evaluate the parts with --offset and --limit.',
    });
  }
}

/** Number of the picture after the last. */
const endOf = ({ offset, given, skipped }: Answers): number => offset + given.length + skipped;

function asJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return content.slice(0, 60);
  }
}
