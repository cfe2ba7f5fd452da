"""Writes pictures that the app, its tests and its measurements read: python testdata.py [--full FOLDER]

src/testdata/digits.npz (the 300 test rows of the digits), src/testdata/fashion100.npz (Fashion-MNIST test rows 0…99),
and for each model ten sample pictures in public/samples, one per class: the test row nearest to the mean of its class
(Fashion-MNIST: among rows 2,000…2,999, which no measurement uses). --full writes the whole Fashion-MNIST test set to a folder.
"""

import argparse
import json
import re
from pathlib import Path
from typing import TypedDict

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from configuration import Config, read_config
from data import Pictures, load

ROOT = Path(__file__).parent.parent
CONFIGS = Path(__file__).parent / "configs"


class Sample(TypedDict):
    """One line of public/samples/index.json."""

    model: str
    file: str
    name: str
    bytes: int
    licence: str
    source: str


def slug(name: str) -> str:
    """File name of a class: small letters, digits and dashes."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def most_typical(test: Pictures, label: int, rows: range) -> int:
    """The row nearest to the mean picture of its class among `rows`."""
    candidates: NDArray[np.int64] = np.array([row for row in rows if test.y[row] == label])
    x = test.x[candidates].astype(np.float64)
    return int(candidates[np.square(x - x.mean(0)).sum((1, 2)).argmin()])


def write_samples(config: Config, test: Pictures, rows: range, folder: Path) -> list[Sample]:
    """Ten PNG files at the model's own resolution, and their lines in the index."""
    samples: list[Sample] = []
    (folder / config["id"]).mkdir(parents=True, exist_ok=True)
    for label, name in enumerate(config["data"]["classes"]):
        row = most_typical(test, label, rows)
        file = f"{config['id']}/{slug(name)}.png"
        Image.fromarray(test.x[row]).save(folder / file, optimize=True)
        text = config["card"]["data"]
        samples.append({"model": config["id"], "file": file, "name": name, "bytes": (folder / file).stat().st_size,
                        "licence": text["licence"], "source": f"{text['name']}, test row {row}"})  # fmt: skip
    return samples


def save(path: Path, pictures: Pictures, rows: slice) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, x=pictures.x[rows], y=pictures.y[rows])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of Fashion-MNIST's files")
    parser.add_argument("--full", type=Path, help="also write the whole Fashion-MNIST test set to this folder")
    options = parser.parse_args()
    fashion, tiny = (read_config(CONFIGS / f"{name}.json") for name in ("fashion-mnist", "tiny"))
    clothes, numerals = load(fashion["data"], options.data).test, load(tiny["data"]).test
    save(ROOT / "src" / "testdata" / "digits.npz", numerals, slice(None))
    save(ROOT / "src" / "testdata" / "fashion100.npz", clothes, slice(100))
    if options.full:
        save(options.full / "fashion-mnist-test.npz", clothes, slice(None))
    folder = ROOT / "public" / "samples"
    index = [*write_samples(fashion, clothes, range(2000, 3000), folder), *write_samples(tiny, numerals, range(len(numerals.y)), folder)]
    (folder / "index.json").write_text(json.dumps(index, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
