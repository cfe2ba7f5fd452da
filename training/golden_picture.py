"""Writes src/testdata/picture-golden.json: small pictures and what Pillow makes of them (samples as base64).

    python training/golden_picture.py PHOTOS

PHOTOS is a folder or zip file with scikit-image's CC0 pictures brick.png, chelsea.png and coffee.png.
"""

import base64
import json
import sys
import zipfile
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

OUT = Path(__file__).parent.parent / "src" / "testdata" / "picture-golden.json"
FILTERS = {"bicubic": Image.Resampling.BICUBIC, "area": Image.Resampling.BOX}


def flat(image: Image.Image) -> str:
    """Samples row by row, channels interleaved."""
    return base64.b64encode(np.asarray(image).tobytes()).decode()


def scene(width: int, height: int, channels: int, seed: int) -> Image.Image:
    """Edges, a gradient and noise: what tells resamplers apart."""
    rng = np.random.default_rng(seed)
    y, x = np.mgrid[0:height, 0:width]
    base = 128 + 100 * np.sign(np.sin(x / 5) * np.cos(y / 7)) + (x + y) % 29 - 14
    pixels = np.clip(base[:, :, None] + rng.normal(0, 20, (height, width, channels)), 0, 255).astype(np.uint8)
    return Image.fromarray(pixels[:, :, 0] if channels == 1 else pixels)


def photo(source: Path, name: str, box: tuple[int, int, int, int]) -> Image.Image:
    """A small part of a photograph."""
    place = zipfile.Path(source) if source.suffix == ".zip" else source
    with (place / name).open("rb") as file:
        return Image.open(file).crop(box)


def resized(source: Path) -> list[dict[str, object]]:
    cases = [
        (scene(97, 61, 1, 0), (28, 28)),
        (scene(28, 28, 1, 1), (28, 28)),
        (scene(8, 8, 1, 2), (28, 28)),
        (scene(120, 90, 3, 3), (32, 32)),
        (scene(40, 30, 3, 4), (8, 8)),
        (scene(29, 31, 1, 5), (28, 28)),
        (scene(1, 9, 1, 6), (5, 4)),
        (scene(300, 3, 1, 7), (2, 7)),
        (photo(source, "brick.png", (100, 200, 190, 270)), (28, 28)),
        (photo(source, "chelsea.png", (150, 70, 230, 130)), (32, 32)),
        (photo(source, "coffee.png", (250, 150, 270, 165)), (48, 36)),
    ]
    rows = []
    for image, size in cases:
        picture = {"width": image.width, "height": image.height, "channels": len(image.getbands()), "data": flat(image)}
        expected = {name: flat(image.resize(size, method)) for name, method in FILTERS.items()}
        rows.append(picture | {"toWidth": size[0], "toHeight": size[1], "expected": expected})
    return rows


def turned() -> dict[str, object]:
    rows = []
    for orientation in range(1, 9):
        image = scene(5, 3, 1, 11)
        exif = Image.Exif()
        exif[0x0112] = orientation
        image.info["exif"] = exif.tobytes()
        upright = ImageOps.exif_transpose(image)
        rows.append({"orientation": orientation, "width": upright.width, "height": upright.height, "data": flat(upright)})
    return {"width": 5, "height": 3, "data": flat(scene(5, 3, 1, 11)), "expected": rows}


def main() -> None:
    colours = scene(24, 16, 3, 9)
    dull = [Image.fromarray((np.asarray(scene(16, 12, channels, 10)) // 2 + 40).astype(np.uint8)) for channels in (1, 3)]
    clear = np.random.default_rng(12).integers(0, 256, (16, 16, 4), dtype=np.uint8)
    paper = Image.new("RGBA", (16, 16), (255, 255, 255, 255))
    golden = {
        "resized": resized(Path(sys.argv[1])),
        "grey": {"width": 24, "height": 16, "data": flat(colours), "expected": flat(colours.convert("L"))},
        "autoContrast": [
            {"width": 16, "height": 12, "channels": len(image.getbands()), "data": flat(image), "expected": flat(ImageOps.autocontrast(image))}
            for image in dull
        ],
        "onWhite": {
            "width": 16,
            "height": 16,
            "data": flat(Image.fromarray(clear)),
            "expected": flat(Image.alpha_composite(paper, Image.fromarray(clear)).convert("RGB")),
        },
        "oriented": turned(),
    }
    OUT.write_text(json.dumps(golden, separators=(",", ":")).replace("},{", "},\n{") + "\n")
    print(f"{OUT.name} {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
