/** Path of a diagonal stroke through every pixel that is not settled. */
export function hatchPath(settled: Uint8Array, width: number): string {
  let path = '';
  for (let i = 0; i < settled.length; i++) {
    if (settled[i]) continue;
    const [x, y] = [i % width, Math.floor(i / width)];
    path += `M${x} ${y + 1}L${x + 1} ${y}`;
  }
  return path;
}

/** Path of the edges between pixels that are inside and those that are not; what lies beyond the picture is not. */
export function edgesPath(inside: Uint8Array, width: number): string {
  const height = inside.length / width;
  const isIn = (x: number, y: number) => x >= 0 && x < width && y >= 0 && y < height && inside[y * width + x] === 1;
  let path = '';
  for (let y = 0; y <= height; y++) {
    for (let x = 0; x <= width; x++) {
      if (isIn(x, y) !== isIn(x - 1, y)) path += `M${x} ${y}v1`;
      if (isIn(x, y) !== isIn(x, y - 1)) path += `M${x} ${y}h1`;
    }
  }
  return path;
}
