"""Writes src/testdata/picture-golden.json: small pictures and what Pillow makes of them."""

import json
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

OUT = Path(__file__).parent.parent / "src" / "testdata" / "picture-golden.json"
FILTERS = {"bicubic": Image.Resampling.BICUBIC, "area": Image.Resampling.BOX}


def flat(image: Image.Image) -> list[int]:
    return np.asarray(image).reshape(-1).tolist()


def scene(width: int, height: int, channels: int, seed: int) -> Image.Image:
    """Edges, a gradient and noise: what tells resamplers apart."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width]
    base = 128 + 100 * np.sign(np.sin(x / 5) * np.cos(y / 7)) + (x + y) % 29 - 14
    pixels = np.clip(base[:, :, None] + rng.normal(0, 20, (height, width, channels)), 0, 255).astype(np.uint8)
    return Image.fromarray(pixels[:, :, 0] if channels == 1 else pixels)


def main() -> None:
    resized = []
    cases = [(61, 47, 1, 28, 28), (28, 28, 1, 28, 28), (8, 8, 1, 28, 28), (60, 45, 3, 32, 32), (40, 30, 3, 8, 8), (29, 31, 1, 28, 28)]
    for seed, (width, height, channels, to_width, to_height) in enumerate(cases):
        image = scene(width, height, channels, seed)
        for name, method in FILTERS.items():
            small = image.resize((to_width, to_height), method)
            resized.append({"filter": name, "width": width, "height": height, "channels": channels, "data": flat(image), "toWidth": to_width, "toHeight": to_height, "expected": flat(small)})
    colours = scene(24, 16, 3, 9)
    dull = Image.fromarray((np.asarray(scene(16, 16, 1, 10)) // 2 + 40).astype(np.uint8))
    turned = []
    for orientation in range(1, 9):
        image = scene(5, 3, 1, 11)
        exif = Image.Exif()
        exif[0x0112] = orientation
        image.info["exif"] = exif.tobytes()
        upright = ImageOps.exif_transpose(image)
        turned.append({"orientation": orientation, "width": upright.width, "height": upright.height, "data": flat(upright)})
    OUT.write_text(json.dumps({
        "resized": resized,
        "grey": {"width": 24, "height": 16, "data": flat(colours), "expected": flat(colours.convert("L"))},
        "autoContrast": {"width": 16, "height": 16, "data": flat(dull), "expected": flat(ImageOps.autocontrast(dull))},
        "oriented": {"width": 5, "height": 3, "data": flat(scene(5, 3, 1, 11)), "expected": turned},
    }) + "\n")


if __name__ == "__main__":
    main()
