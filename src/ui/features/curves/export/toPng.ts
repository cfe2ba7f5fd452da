import { Fault } from '#core/fault.ts';

/** Pixels of the file for a pixel of the page. */
const SCALE = 2;

/** An SVG file drawn twice its size, as PNG. @throws Fault picture-undecodable when the browser will not draw it */
export async function toPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = SCALE * image.naturalWidth;
    canvas.height = SCALE * image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob !== null) return blob;
    throw new Error('the canvas could not be read');
  } catch (cause) {
    throw new Fault('picture-undecodable', 'This browser could not draw the chart as PNG.', {
      remedy: 'Save it as SVG.',
      cause,
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}
