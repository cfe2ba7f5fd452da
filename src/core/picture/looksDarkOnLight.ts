import type { Picture } from './picture.ts';

/**
 * True when the picture looks like something dark on a light ground: the median of its border is in the lighter half
 * and lighter than the mean of the whole. Models of light things on black (Fashion-MNIST, digits) want it inverted.
 *
 * A guess to offer a choice by, never applied silently.
 */
export function looksDarkOnLight({ channels, height, width, original }: Picture): boolean {
  const lightness = (i: number) => {
    let sum = 0;
    for (let c = 0; c < channels; c++) sum += original[i * channels + c]!;
    return sum / channels;
  };
  const all = Array.from({ length: width * height }, (_, i) => lightness(i));
  const onBorder = (i: number) => {
    const x = i % width;
    const y = (i / width) | 0;
    return x === 0 || y === 0 || x === width - 1 || y === height - 1;
  };
  const border = all.filter((_, i) => onBorder(i)).sort((a, b) => a - b);
  const median = border[border.length >> 1]!;
  const mean = all.reduce((sum, v) => sum + v, 0) / all.length;
  return median > 127 && median > mean;
}
