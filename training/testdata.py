"""Writes pictures that the app, its tests and its measurements read: python testdata.py --data FOLDER [--full FOLDER]

src/testdata/digits.npz (the 300 test rows of the digits), src/testdata/<id>100.npz (test rows 0…99 of the other sets that
may be passed on), and one sample picture per class in public/samples: the row nearest to the mean of its class among rows
that no measurement uses; beside those of lesions their outlines (grey: share of the pixel's area). Where pictures may not be passed on, the samples are drawn by the model, from runs/<id>/drawn.npy.
--full writes whole validation and test sets to a folder, for `elbow evaluate` and `elbow calibrate`.
"""

import argparse
import json
import re
import shutil
import zipfile
from pathlib import Path
from typing import NotRequired, TypedDict

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from configuration import Config, read_config
from data import Pictures, Splits, ham10000_outline, load

ROOT = Path(__file__).parent.parent
CONFIGS = Path(__file__).parent / "configs"
SAMPLES = ROOT / "public" / "samples"
RUNS = Path(__file__).parent / "runs"
MODELS = ROOT / "public" / "models"


class Sample(TypedDict):
    """One line of public/samples/index.json."""

    model: str
    file: str
    name: str
    bytes: int
    licence: str
    source: str
    mask: NotRequired[str]


def slug(name: str) -> str:
    """File name of a class: small letters, digits and dashes."""
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")


def most_typical(pictures: Pictures, label: int, rows: range) -> int:
    """The row nearest to the mean picture of its class among `rows`."""
    candidates: NDArray[np.int64] = np.array([row for row in rows if pictures.y[row] == label])
    x = pictures.x[candidates].astype(np.float64)
    return int(candidates[np.square(x - x.mean(0)).reshape(len(x), -1).sum(1).argmin()])


def write_samples(config: Config, splits: Splits, folder: Path) -> list[Sample]:
    """A PNG file per class at the model's own resolution, and their lines in the index."""
    samples: list[Sample] = []
    words, name = config["card"]["data"], config["id"]
    pictures, rows, split = sample_rows(name, splits)
    shutil.rmtree(folder / name, ignore_errors=True)
    (folder / name).mkdir(parents=True)
    for label, title in enumerate(config["data"]["classes"]):
        file = f"{name}/{slug(title)}.png"
        if words.get("redistributable", True):
            row = most_typical(pictures, label, rows)
            pixels, licence, source = pictures.x[row], words["licence"], f"{words['name']}, {split} row {row}"
        else:
            pixels, licence, source = np.load(RUNS / name / "drawn.npy")[label], "MIT", f"drawn by the model {name}, not a photograph"
        Image.fromarray(pixels).save(folder / file, optimize=True)
        samples.append({"model": name, "file": file, "name": title, "bytes": (folder / file).stat().st_size,
                        "licence": licence, "source": source})  # fmt: skip
    return samples


def write_photograph(data: Path, folder: Path) -> Sample:
    """The middle of a free photograph of a cat, larger than the model's pictures: what users bring."""
    with zipfile.ZipFile(data / "photos.zip") as archive, archive.open("chelsea.png") as file:
        photograph = Image.open(file).convert("RGB")
        middle = (photograph.width - photograph.height) // 2
        square = photograph.crop((middle, 0, middle + photograph.height, photograph.height))
    target = folder / "cifar10" / "cat-photograph.jpg"
    square.save(target, quality=85)
    return {"model": "cifar10", "file": "cifar10/cat-photograph.jpg", "name": "cat, a photograph", "bytes": target.stat().st_size,
            "licence": "CC0", "source": "Chelsea, S. van der Walt, in scikit-image's data"}  # fmt: skip


def write_masks(samples: list[Sample], data: Path, side: int, folder: Path) -> None:
    """The outline of the lesion of every sample of ham10000, as a PNG file beside it."""
    for sample in samples:
        number = int(sample["source"].rsplit(" ", 1)[1])
        mask = ham10000_outline(data / "ham10000_200x150.zip", data / "ham10000_masks_200x150.npz", "val", number, side)
        sample["mask"] = sample["file"].replace(".png", ".mask.png")
        Image.fromarray(mask).save(folder / sample["mask"], optimize=True)


def sample_rows(name: str, splits: Splits) -> tuple[Pictures, range, str]:
    """Pictures to choose samples from, on which nothing is measured for the card's test results."""
    if name == "tiny":
        return splits.test, range(len(splits.test.y)), "test"
    if name == "fashion-mnist":
        return splits.test, range(2000, 3000), "test"
    return splits.validation, range(len(splits.validation.y)), "validation"


def save(path: Path, pictures: Pictures, rows: slice) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(path, x=pictures.x[rows], y=pictures.y[rows])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, help="folder of the data sets' files")
    parser.add_argument("--full", type=Path, help="also write whole validation and test sets to this folder")
    options = parser.parse_args()
    index: list[Sample] = []
    for name in json.loads((MODELS / "index.json").read_text()):
        config = read_config(CONFIGS / f"{name}.json")
        if "variantOf" in config["card"]:
            continue
        splits = load(config["data"], options.data)
        if name == "tiny":
            save(ROOT / "src" / "testdata" / "digits.npz", splits.test, slice(None))
        elif config["card"]["data"].get("redistributable", True):
            save(ROOT / "src" / "testdata" / f"{name}100.npz", splits.test, slice(100))
        if options.full:
            save(options.full / f"{name}-validation.npz", splits.validation, slice(None))
            save(options.full / f"{name}-test.npz", splits.test, slice(None))
        samples = write_samples(config, splits, SAMPLES)
        if name == "ham10000":
            write_masks(samples, options.data, config["data"]["side"], SAMPLES)
        index.extend(samples)
        if name == "cifar10":
            index.append(write_photograph(options.data, SAMPLES))
    (SAMPLES / "index.json").write_text(json.dumps(index, indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
