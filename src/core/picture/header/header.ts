import type { Orientation } from '../orient.ts';

/** Kinds of file told apart by their first bytes, never by name. */
export type FileFormat =
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'bmp'
  | 'avif'
  | 'heic'
  | 'svg'
  | 'tiff'
  | 'pdf'
  | 'zip'
  | 'html'
  | 'empty'
  | 'unknown';

/**
 * What a file says of itself before anything is decoded. Width and height are as stored (before orientation), 0 when
 * the file does not say.
 */
export type ImageHeader = Readonly<{
  format: FileFormat;
  width: number;
  height: number;
  /** Bits a sample; 0 when unknown. */
  depth: number;
  interlaced: boolean;
  animated: boolean;
  /** Four inks (JPEG with four components). */
  cmyk: boolean;
  orientation: Orientation;
}>;
