import { readFile } from 'node:fs/promises';
import { Fault } from '#core/fault.ts';
import { decodeRecord, readHeader, recordBytes } from '#runtime/tensorFile.ts';

/** A recorded tensor, whole. @throws Fault data-invalid */
export async function readTensor(path: string) {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new Fault('data-invalid', `${path} cannot be read.`, { remedy: 'Check the name of the file.', cause });
  });
  const { header, start } = readHeader(bytes, path);
  const records = bytes.subarray(start);
  const count = Math.floor(records.length / recordBytes(header));
  if (count === 0) throw new Fault('data-invalid', `${path} holds no picture yet.`);
  const pictures = Array.from({ length: count }, (_, i) => decodeRecord(header, records, i, path));
  return { header, pictures };
}
