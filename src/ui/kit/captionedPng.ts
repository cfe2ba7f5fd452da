import type { Pixels8 } from '#core/picture/pixels.ts';

/** Width of the picture in the file, about; and the size of its text. */
const WIDTH = 672;
const TEXT = 20;
const LINE = TEXT * 1.3;

/** What is drawn over a picture: colours with alpha, RGBA a pixel, and how strongly. */
type Over = Readonly<{
  rgba: Uint8ClampedArray;
  opacity: number;
  /** Lines in units of the picture's pixels, as SVG paths, over everything. */
  marks?: readonly Readonly<{ path: string; colour: string; width: number }>[];
}>;

/** A picture with whole, sharp pixels, something laid over it, and its caption below, as a PNG file. */
export function captionedPng(picture: Pixels8, caption: readonly string[], over?: Over): Promise<Blob> {
  const { width, height, channels, data } = picture;
  const scale = Math.max(1, Math.floor(WIDTH / width));
  const canvas = document.createElement('canvas');
  const pencil = canvas.getContext('2d');
  if (pencil === null) throw new Error('captionedPng: this browser draws no canvas');
  const font = `${TEXT}px sans-serif`;
  canvas.width = width * scale;
  pencil.font = font;
  const lines = caption.flatMap((text) => wrapped(pencil, text, canvas.width - 2 * TEXT));
  canvas.height = Math.ceil(height * scale + (lines.length + 1) * LINE);
  pencil.fillStyle = '#fff';
  pencil.fillRect(0, 0, canvas.width, canvas.height);
  for (let i = 0; i < width * height; i++) {
    const at = (c: number) => data[i * channels + Math.min(c, channels - 1)];
    const [x, y] = [(i % width) * scale, Math.floor(i / width) * scale];
    pencil.fillStyle = `rgb(${at(0)} ${at(1)} ${at(2)})`;
    pencil.fillRect(x, y, scale, scale);
    if (over === undefined) continue;
    const [red, green, blue, alpha = 0] = over.rgba.subarray(4 * i, 4 * i + 4);
    pencil.fillStyle = `rgb(${red} ${green} ${blue} / ${(over.opacity * alpha) / 255})`;
    pencil.fillRect(x, y, scale, scale);
  }
  pencil.save();
  pencil.scale(scale, scale);
  for (const { path, colour, width } of over?.marks ?? []) {
    pencil.strokeStyle = colour;
    pencil.lineWidth = width;
    pencil.stroke(new Path2D(path));
  }
  pencil.restore();
  pencil.font = font;
  pencil.fillStyle = '#000';
  for (const [l, line] of lines.entries()) pencil.fillText(line, TEXT, height * scale + (l + 1) * LINE);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('captionedPng: no file')) : resolve(blob)), 'image/png'),
  );
}

/** A text in lines that are not wider than `width`. */
function wrapped(pencil: CanvasRenderingContext2D, text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length === 0 || pencil.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
