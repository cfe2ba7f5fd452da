"""Writes src/testdata/jpeg-golden.json: python golden_jpeg.py. What Pillow's JPEG loses, colour at full resolution."""

import io
import json
from pathlib import Path

import numpy as np
from PIL import Image

TARGET = Path(__file__).parent.parent / "src" / "testdata" / "jpeg-golden.json"


def case(pixels: np.ndarray, quality: int) -> dict[str, object]:
    file = io.BytesIO()
    Image.fromarray(pixels).save(file, "JPEG", quality=quality, subsampling=0)
    found = np.asarray(Image.open(file))
    return {"shape": [*pixels.shape[:2], 1 if pixels.ndim == 2 else 3], "quality": quality,
            "pixels": pixels.flatten().tolist(), "expected": found.flatten().tolist()}  # fmt: skip


def main() -> None:
    rows, columns = np.mgrid[0:11, 0:18]
    generator = np.random.default_rng(5)
    smooth = 128 + 90 * np.sin(rows / 3) * np.cos(columns / 4)
    rough = generator.uniform(0, 255, rows.shape)
    grey = (0.7 * smooth + 0.3 * rough).clip(0, 255).astype(np.uint8)
    colour = np.stack([grey, smooth.astype(np.uint8), (255 - 0.8 * grey).astype(np.uint8)], axis=-1)
    cases = [case(pixels, quality) for pixels in (grey, colour) for quality in (5, 30, 50, 75, 95)]
    TARGET.write_text(json.dumps(cases, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
