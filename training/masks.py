"""Writes outlines of the lesions of HAM10000 for `elbow evaluate --maps`: python masks.py --data FOLDER --split test --out FILE

`masks`, uint8 N×side×side: the share of every pixel's area that lies in the lesion, 0 … 255, in the order and with the crop of
the pictures that `testdata.py --full` writes.
"""

import argparse
import csv
import io
import zipfile
from pathlib import Path

import numpy as np
from PIL import Image

from data import HAM10000_SQUARE, Bytes


def ham10000_masks(folder: Path, split: str, side: int) -> Bytes:
    """Outlines of a split ("train", "val" or "test"): (N, side, side)."""
    with zipfile.ZipFile(folder / "ham10000_200x150.zip") as archive:
        rows = list(csv.DictReader(io.StringIO(archive.read("metadata.csv").decode())))
    bits = np.load(folder / "ham10000_masks_200x150.npz")["mask_bits"]
    return np.stack(
        [
            np.asarray(
                Image.fromarray(np.unpackbits(bits[i], axis=-1) * np.uint8(255))
                .crop(HAM10000_SQUARE)
                .resize((side, side), Image.Resampling.BOX)
            )
            for i, row in enumerate(rows)
            if row["split"] == split
        ]
    )


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--split", choices=["train", "val", "test"], default="test")
    parser.add_argument("--side", type=int, default=32)
    parser.add_argument("--out", type=Path, required=True)
    given = parser.parse_args()
    masks = ham10000_masks(given.data, given.split, given.side)
    np.savez_compressed(given.out, masks=masks)
    print(f"{given.out}: {len(masks)} outlines, mean area {masks.mean() / 255:.3f}")


if __name__ == "__main__":
    main()
