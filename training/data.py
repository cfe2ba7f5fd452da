"""The data sets: 8-bit pictures and labels, split into training, validation and test rows.

Validation rows are carved from the end of the training rows and never trained on; every choice is made on them.
Test rows are read by the final measurement only.
"""

import gzip
from pathlib import Path
from typing import NamedTuple, TypedDict

import numpy as np
import torch
from numpy.typing import NDArray
from sklearn.datasets import load_digits
from torch import Tensor

Bytes = NDArray[np.uint8]

FASHION_FOLDER = Path("/usr/share/datasets/fashion-mnist")
DIGITS_SEED = 8


class DataConfig(TypedDict):
    """Which data set and how it is used; set in a file of `configs/`."""

    name: str
    flips: bool
    validation: int
    classes: list[str]


class Pictures(NamedTuple):
    """Grey pictures (N, H, W) and labels (N,), both 8-bit."""

    x: Bytes
    y: Bytes


class Splits(NamedTuple):
    train: Pictures
    validation: Pictures
    test: Pictures


def read_idx(path: Path) -> Bytes:
    """An IDX file of unsigned bytes, gzipped or not."""
    raw = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    if raw[:3] != b"\x00\x00\x08":
        raise ValueError(f"{path} is not an IDX file of unsigned bytes: it starts with {raw[:4].hex()}")
    rank = raw[3]
    shape = np.frombuffer(raw, ">u4", rank, 4)
    return np.frombuffer(raw, np.uint8, offset=4 + 4 * rank).reshape(shape).copy()


def find_idx(folder: Path, stem: str) -> Path:
    """The file of that stem, gzipped or not."""
    for path in (folder / f"{stem}.gz", folder / stem):
        if path.exists():
            return path
    raise FileNotFoundError(f"no {stem}.gz in {folder}: install the Debian package dataset-fashion-mnist or give --data")


def fashion_mnist(folder: Path, validation: int) -> Splits:
    """Fashion-MNIST: 60,000 training rows, of which the last `validation` are held back, and 10,000 test rows."""
    part = {
        name: Pictures(read_idx(find_idx(folder, f"{name}-images-idx3-ubyte")), read_idx(find_idx(folder, f"{name}-labels-idx1-ubyte")))
        for name in ("train", "t10k")
    }
    x, y = part["train"]
    return Splits(Pictures(x[:-validation], y[:-validation]), Pictures(x[-validation:], y[-validation:]), part["t10k"])


def digits(validation: int) -> Splits:
    """The 1,797 digits of scikit-learn, 8×8, 0…16 stretched to 0…255, in an order shuffled once.

    Rows 0…1,496 of that order are for training, its last `validation` held back; rows 1,497…1,796 are the test rows.
    """
    bunch = load_digits()
    order = np.random.Generator(np.random.PCG64(DIGITS_SEED)).permutation(len(bunch.target))
    x = np.rint(bunch.images[order] * (255 / 16)).astype(np.uint8)
    y = bunch.target[order].astype(np.uint8)
    last = len(y) - 300
    first = last - validation
    return Splits(Pictures(x[:first], y[:first]), Pictures(x[first:last], y[first:last]), Pictures(x[last:], y[last:]))


def load(config: DataConfig, folder: Path | None = None) -> Splits:
    """The splits of the data set a config names."""
    if config["name"] == "fashion-mnist":
        return fashion_mnist(folder or FASHION_FOLDER, config["validation"])
    if config["name"] == "digits":
        return digits(config["validation"])
    raise ValueError(f"unknown data set {config['name']!r}: fashion-mnist or digits")


def normalise(x: Bytes) -> Tensor:
    """8-bit pictures to [-1, 1] with a channel axis: (N, H, W) → (N, 1, H, W)."""
    return torch.from_numpy((x.astype(np.float32) / 255 - 0.5) / 0.5)[:, None]
