/** A file that came by drop, paste or choice. */
export type Incoming = Readonly<{ file: Blob; name: string }>;

/** The first file of a drop or a paste; undefined when there is none. */
export function firstFile(data: DataTransfer | null): Incoming | undefined {
  const file = data?.files[0];
  return file === undefined ? undefined : { file, name: file.name };
}

/** The first picture on the clipboard; undefined when it holds something else. */
export async function pictureOnClipboard(): Promise<Incoming | undefined> {
  for (const item of await navigator.clipboard.read()) {
    const type = item.types.find((type) => type.startsWith('image/'));
    if (type !== undefined) return { file: await item.getType(type), name: 'Pasted picture' };
  }
  return undefined;
}
