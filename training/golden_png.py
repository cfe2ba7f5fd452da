"""Writes small PNGs of every kind and the pixels they must decode to: src/testdata/png/*.png and expected.json.

Pixels come from numpy; Pillow reads each file back as an independent check wherever it keeps full depth.
"""

import json
import struct
import zlib
from pathlib import Path

import numpy as np
from PIL import Image

OUT = Path(__file__).parent.parent / "src" / "testdata" / "png"
WIDTH, HEIGHT = 7, 5


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def packed(row: np.ndarray, depth: int) -> bytes:
    """Samples of one row as PNG stores them: high bits first, rows padded to a byte."""
    if depth == 16:
        return row.astype(">u2").tobytes()
    if depth == 8:
        return row.astype(np.uint8).tobytes()
    bits = ((row[:, None] >> np.arange(depth - 1, -1, -1)) & 1).astype(np.uint8).reshape(-1)
    return np.packbits(bits).tobytes()


def predicted(kind: int, row: bytes, above: bytes, step: int) -> bytes:
    """What filter `kind` expects of each byte of a row (PNG, section 9)."""
    left = bytes(step) + row
    corner = bytes(step) + above
    if kind == 4:
        guesses = []
        for a, b, c in zip(left, above, corner):
            nearest = min((abs(b - c), 0, a), (abs(a - c), 1, b), (abs(a + b - 2 * c), 2, c))
            guesses.append(nearest[2])
        return bytes(guesses)
    if kind == 3:
        return bytes((a + b) // 2 for a, b in zip(left, above))
    return (bytes(len(row)), left, above)[kind][: len(row)]


def filtered(part: np.ndarray, depth: int, step: int, first: int) -> bytes:
    """The rows of one pass, each under another filter, beginning with filter `first`."""
    raw, above = b"", None
    for y, samples in enumerate(part):
        row, kind = packed(samples.reshape(-1), depth), (first + y) % 5
        guess = predicted(kind, row, above or bytes(len(row)), step)
        raw += bytes([kind]) + bytes((value - expected) % 256 for value, expected in zip(row, guess))
        above = row
    return raw


def png(samples: np.ndarray, depth: int, colour_type: int, extra: bytes = b"", interlaced: bool = False) -> bytes:
    """samples (H, W, channels) → file with all five filters, its data in pieces of 20 bytes."""
    height, width, channels = samples.shape
    steps = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]
    passes = [samples[y::dy, x::dx] for x, y, dx, dy in steps] if interlaced else [samples]
    step = max(1, channels * depth // 8)
    data = zlib.compress(b"".join(filtered(part, depth, step, i) for i, part in enumerate(passes) if part.size))
    head = struct.pack(">IIBBBBB", width, height, depth, colour_type, 0, 0, int(interlaced))
    pieces = b"".join(chunk(b"IDAT", data[start : start + 20]) for start in range(0, len(data), 20))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + extra + pieces + chunk(b"IEND", b"")


def main() -> None:
    OUT.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(1)
    expected: dict[str, dict[str, object]] = {}

    def keep(name: str, file: bytes, pixels: np.ndarray, checked: bool = True) -> None:
        (OUT / f"{name}.png").write_bytes(file)
        channels = pixels.shape[2]
        if checked:
            mode = {1: "L", 3: "RGB", 4: "RGBA"}[channels]
            seen = np.asarray(Image.open(OUT / f"{name}.png").convert(mode)).reshape(pixels.shape)
            assert (seen == pixels).all(), name
        expected[name] = {"width": pixels.shape[1], "height": pixels.shape[0], "channels": channels, "data": pixels.reshape(-1).tolist()}

    def draw(channels: int, depth: int) -> np.ndarray:
        return rng.integers(0, 2**depth, (HEIGHT, WIDTH, channels))

    for depth in (1, 2, 4, 8):
        grey = draw(1, depth)
        keep(f"grey{depth}", png(grey, depth, 0), np.rint(grey * (255 / (2**depth - 1))).astype(int))
    grey16 = draw(1, 16)
    keep("grey16", png(grey16, 16, 0), np.rint(grey16 / 257).astype(int), checked=False)
    for name, channels, colour_type in (("rgb", 3, 2), ("rgba", 4, 6)):
        for depth in (8, 16):
            colour = draw(channels, depth)
            keep(f"{name}{depth}", png(colour, depth, colour_type), np.rint(colour / (257 if depth == 16 else 1)).astype(int), depth == 8)
    alpha = draw(2, 8)
    keep("greyAlpha8", png(alpha, 8, 4), alpha[:, :, [0, 0, 0, 1]])
    palette = rng.integers(0, 256, (4, 3))
    indices = draw(1, 2)
    plte = chunk(b"PLTE", palette.astype(np.uint8).tobytes())
    keep("palette2", png(indices, 2, 3, plte), palette[indices[:, :, 0]])
    shades = np.concatenate([palette, [[0], [128], [255], [255]]], axis=1)
    keep("paletteAlpha2", png(indices, 2, 3, plte + chunk(b"tRNS", bytes([0, 128]))), shades[indices[:, :, 0]])
    colour = draw(3, 8)
    key = colour[2, 3]
    transparent = np.where((colour == key).all(2), 0, 255)[:, :, None]
    keep("rgbKey8", png(colour, 8, 2, chunk(b"tRNS", key.astype(">u2").tobytes())), np.concatenate([colour, transparent], 2))
    keep("rgbInterlaced8", png(colour, 8, 2, interlaced=True), colour)
    keep("rgbaInterlaced16", png(wide := draw(4, 16), 16, 6, interlaced=True), np.rint(wide / 257).astype(int), checked=False)
    for depth in (1, 2, 4):
        grey = draw(1, depth)
        keep(f"greyInterlaced{depth}", png(grey, depth, 0, interlaced=True), np.rint(grey * (255 / (2**depth - 1))).astype(int))
    keep("paletteInterlaced2", png(indices, 2, 3, plte, interlaced=True), palette[indices[:, :, 0]])
    narrow = draw(3, 8)[:, :1]
    keep("narrowInterlaced8", png(narrow, 8, 2, interlaced=True), narrow)
    text = chunk(b"zTXt", b"Comment\0\0" + zlib.compress(bytes(1_000_000)))
    keep("withText8", png(colour, 8, 2, text), colour, checked=False)
    (OUT / "expected.json").write_text(json.dumps(expected) + "\n")


if __name__ == "__main__":
    main()
