import { Fault } from '../../fault.ts';
import type { FileFormat, ImageHeader } from './header.ts';

/** Largest picture that is decoded, in pixels and per side. */
export const pictureLimits = { pixels: 64_000_000, side: 16_384 } as const;

const saveAs = 'Save it as PNG or JPEG and choose that file.';

const refusals: Readonly<Partial<Record<FileFormat, readonly [name: string, remedy: string]>>> = {
  heic: [
    'HEIC picture',
    'Export it as JPEG; phones do this by themselves when the picture is chosen from the photo library.',
  ],
  svg: ['SVG drawing', `Drawings have no pixels of their own. ${saveAs}`],
  tiff: ['TIFF picture', saveAs],
  pdf: ['PDF document', saveAs],
  zip: ['ZIP archive', 'Unpack it and choose one of its pictures.'],
  html: ['web page', 'Save the picture itself, not the page around it.'],
};

/**
 * The Fault that a header earns before anything is decoded, or nothing when the file may be decoded.
 *
 * Codes: picture-empty, picture-not-an-image, picture-format-unsupported, picture-truncated, picture-too-large.
 */
export function checkHeader({ format, width, height }: ImageHeader): Fault | undefined {
  if (format === 'empty') {
    return new Fault('picture-empty', 'The file is empty (0 bytes).', { remedy: 'Choose another file.' });
  }
  if (format === 'unknown') {
    return new Fault('picture-not-an-image', 'The file is not a picture that can be read here.', {
      remedy: 'Choose a PNG, JPEG, WebP, GIF, BMP or AVIF file.',
    });
  }
  const refusal = refusals[format];
  if (refusal) {
    const code =
      format === 'html' || format === 'zip' || format === 'pdf' ? 'picture-not-an-image' : 'picture-format-unsupported';
    return new Fault(code, `The file is a ${refusal[0]}, which cannot be read here.`, { remedy: refusal[1] });
  }
  if (width === 0 || height === 0) {
    return new Fault('picture-truncated', `The ${format.toUpperCase()} file is cut off or damaged: it has no size.`, {
      remedy: 'Save or download it again.',
    });
  }
  if (width > pictureLimits.side || height > pictureLimits.side || width * height > pictureLimits.pixels) {
    const megapixels = Math.round((width * height) / 1e5) / 10;
    return new Fault(
      'picture-too-large',
      `The picture has ${width}×${height} pixels (${megapixels} megapixels); the limit is 64 megapixels and 16,384 a side.`,
      { remedy: 'Make it smaller and choose it again.' },
    );
  }
  return undefined;
}
