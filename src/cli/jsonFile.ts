import { readFile } from 'node:fs/promises';
import { Fault } from '#core/fault.ts';

/** What a JSON file holds. @throws Fault data-invalid */
export async function jsonFile(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new Fault('data-invalid', `${path} cannot be read.`, { remedy: 'Check the name of the file.', cause });
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Fault('data-invalid', `${path} is not JSON.`, { cause });
  }
}
