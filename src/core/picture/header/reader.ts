import type { Bytes } from './bytes.ts';
import type { ImageHeader } from './header.ts';

/** What a reader found out; the rest keeps its default. */
export type Found = Readonly<Partial<ImageHeader> & Pick<ImageHeader, 'format'>>;

/** Tells one format from its first bytes, or passes. */
export type Reader = (bytes: Bytes, data: Uint8Array) => Found | undefined;
