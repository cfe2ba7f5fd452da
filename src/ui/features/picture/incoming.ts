import { words } from './words.ts';

/** A file that came by drop, paste or choice, and how many came with it. */
export type Incoming = Readonly<{ file: Blob; name: string; others: number }>;

/** The first file of a drop, a paste or a choice; undefined when there is none. */
export function firstFile(files: FileList | null | undefined): Incoming | undefined {
  const file = files?.[0];
  return file === undefined ? undefined : { file, name: file.name, others: (files?.length ?? 1) - 1 };
}

/** Whether a file is a saved run rather than a picture, by what it is called. */
export const isSavedRun = ({ file, name }: Incoming): boolean =>
  file.type === 'application/json' || name.toLowerCase().endsWith('.json');

/** The first picture on the clipboard; undefined when it holds something else. */
export async function pictureOnClipboard(): Promise<Incoming | undefined> {
  for (const item of await navigator.clipboard.read()) {
    const type = item.types.find((type) => type.startsWith('image/'));
    if (type !== undefined) return { file: await item.getType(type), name: words.pasted, others: 0 };
  }
  return undefined;
}
