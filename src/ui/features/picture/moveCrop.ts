import { type Box, clampBox } from '#core/picture/crop.ts';

type Size = Readonly<{ width: number; height: number }>;

/** The crop moved by part of the picture's shorter side, inside the picture. */
export function movedCrop(box: Box, dx: number, dy: number, picture: Size): Box {
  return clampBox({ ...box, left: box.left + dx, top: box.top + dy }, picture);
}

/** The crop with another width around the same centre, keeping its shape, no larger than the picture. */
export function sizedCrop(box: Box, width: number, picture: Size): Box {
  const shape = box.width / box.height;
  const w = Math.max(8, Math.min(width, picture.width, picture.height * shape));
  const h = w / shape;
  return clampBox(
    { left: box.left + (box.width - w) / 2, top: box.top + (box.height - h) / 2, width: w, height: h },
    picture,
  );
}

/** What a key does to the crop; undefined when it does nothing. Shift moves and sizes five times as far. */
export function keyedCrop(box: Box, key: string, shift: boolean, picture: Size): Box | undefined {
  const step = Math.max(1, Math.round(Math.min(picture.width, picture.height) * (shift ? 0.1 : 0.02)));
  switch (key) {
    case 'ArrowLeft':
      return movedCrop(box, -step, 0, picture);
    case 'ArrowRight':
      return movedCrop(box, step, 0, picture);
    case 'ArrowUp':
      return movedCrop(box, 0, -step, picture);
    case 'ArrowDown':
      return movedCrop(box, 0, step, picture);
    case '+':
    case '=':
      return sizedCrop(box, box.width + 2 * step, picture);
    case '-':
      return sizedCrop(box, box.width - 2 * step, picture);
    default:
      return undefined;
  }
}
