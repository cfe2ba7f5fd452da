"""The data sets: 8-bit pictures and labels, split into training, validation and test rows.

Validation rows are carved from the end of the training rows and never trained on; every choice is made on them.
Test rows are read by the final measurement only.
"""

import csv
import gzip
import io
import zipfile
from pathlib import Path
from typing import NamedTuple, TypedDict

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from sklearn.datasets import load_digits
from torch import Tensor

Bytes = NDArray[np.uint8]

FASHION_FOLDER = Path("/usr/share/datasets/fashion-mnist")
DIGITS_SEED = 8


class DataConfig(TypedDict):
    """Which data set and how it is used; set in a file of `configs/`."""

    name: str
    side: int
    flips: bool
    turns: bool
    shift: int
    balance: float
    validation: int
    classes: list[str]


class Pictures(NamedTuple):
    """Grey pictures (N, H, W) or colour pictures (N, H, W, 3) and labels (N,), both 8-bit."""

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


def find_idx_in(folder: Path) -> bool:
    return any((folder / f"train-images-idx3-ubyte{end}").exists() for end in ("", ".gz"))


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


def mnist(file: Path, validation: int) -> Splits:
    """MNIST: 60,000 training rows, of which the last `validation` are held back, and 10,000 test rows."""
    part = np.load(file)
    x, y = part["x_train"], part["y_train"]
    return Splits(
        Pictures(x[:-validation], y[:-validation]), Pictures(x[-validation:], y[-validation:]), Pictures(part["x_test"], part["y_test"])
    )


def cifar10_part(archive: zipfile.ZipFile, split: str) -> Pictures:
    """One split: sheets of 25 rows × 40 columns of 32×32 pictures, row by row."""
    y = np.load(io.BytesIO(archive.read(f"{split}_labels.npy")))
    sheets = []
    for sheet in range(len(y) // 1000):
        pixels = np.asarray(Image.open(io.BytesIO(archive.read(f"{split}_{sheet:02d}.webp"))).convert("RGB"))
        sheets.append(pixels.reshape(25, 32, 40, 32, 3).transpose(0, 2, 1, 3, 4).reshape(-1, 32, 32, 3))
    return Pictures(np.concatenate(sheets), y)


def cifar10(file: Path, validation: int) -> Splits:
    """CIFAR-10: 50,000 training rows, of which the last `validation` are held back, and the first 8,000 test rows."""
    with zipfile.ZipFile(file) as archive:
        (x, y), test = cifar10_part(archive, "train"), cifar10_part(archive, "test")
    return Splits(Pictures(x[:-validation], y[:-validation]), Pictures(x[-validation:], y[-validation:]), test)


HAM10000_CODES = ["akiec", "bcc", "bkl", "df", "mel", "nv", "vasc"]
HAM10000_SQUARE = (25, 0, 175, 150)


def ham10000(file: Path, side: int) -> Splits:
    """HAM10000: 7,026, 1,001 and 1,024 pictures, each lesion in one split only; the middle square, reduced with Lanczos."""
    with zipfile.ZipFile(file) as archive:
        rows = list(csv.DictReader(io.StringIO(archive.read("metadata.csv").decode())))

        def picture(row: dict[str, str]) -> Bytes:
            whole = Image.open(io.BytesIO(archive.read(f"{row['image_id']}.jpg")))
            return np.asarray(whole.crop(HAM10000_SQUARE).resize((side, side), Image.Resampling.LANCZOS))

        def part(split: str) -> Pictures:
            chosen = [row for row in rows if row["split"] == split]
            labels = np.array([HAM10000_CODES.index(row["dx"]) for row in chosen], np.uint8)
            return Pictures(np.stack([picture(row) for row in chosen]), labels)

        return Splits(part("train"), part("val"), part("test"))


def ham10000_outline(pictures: Path, masks: Path, split: str, number: int, side: int) -> Bytes:
    """Lesion of picture `number` of a split ("val", …), cropped as the pictures: share of every pixel's area, 0 … 255: (side, side)."""
    with zipfile.ZipFile(pictures) as archive:
        rows = [row["split"] for row in csv.DictReader(io.StringIO(archive.read("metadata.csv").decode()))]
    index = [i for i, own in enumerate(rows) if own == split][number]
    whole = np.unpackbits(np.load(masks)["mask_bits"][index], axis=-1) * np.uint8(255)
    return np.asarray(Image.fromarray(whole).crop(HAM10000_SQUARE).resize((side, side), Image.Resampling.BOX))


def pneumonia(file: Path) -> Splits:
    """PneumoniaMNIST: 4,708, 524 and 624 pictures in the published splits."""
    part = np.load(file)
    return Splits(*(Pictures(part[f"{name}_images"], part[f"{name}_labels"][:, 0]) for name in ("train", "val", "test")))


MEDNIST_CLASSES = ["AbdomenCT", "BreastMRI", "CXR", "ChestCT", "Hand", "HeadCT"]


def mednist(file: Path, side: int) -> Splits:
    """Part of MedNIST: 6,000, 600 and 2,400 grey pictures of 64×64, reduced with Lanczos."""
    with zipfile.ZipFile(file) as archive:

        def part(split: str) -> Pictures:
            names = sorted(name for name in archive.namelist() if name.startswith(f"{split}/") and name.endswith(".jpeg"))
            pictures = [Image.open(io.BytesIO(archive.read(name))).resize((side, side), Image.Resampling.LANCZOS) for name in names]
            labels = [MEDNIST_CLASSES.index(name.split("/")[1]) for name in names]
            return Pictures(np.stack([np.asarray(picture) for picture in pictures]), np.array(labels, np.uint8))

        return Splits(part("train"), part("val"), part("test"))


def load(config: DataConfig, folder: Path | None = None) -> Splits:
    """The splits of the data set a config names; `folder` holds its files under the names they were published with."""
    name, validation = config["name"], config["validation"]
    if name == "digits":
        return digits(validation)
    if name == "fashion-mnist":
        return fashion_mnist(folder if folder and find_idx_in(folder) else FASHION_FOLDER, validation)
    if folder is None:
        raise ValueError(f"give --data, the folder with the files of {name}")
    if name == "mnist":
        return mnist(folder / "mnist.npz", validation)
    if name == "cifar10":
        return cifar10(folder / "cifar10.zip", validation)
    if name == "ham10000":
        return ham10000(folder / "ham10000_200x150.zip", config["side"])
    if name == "pneumonia":
        return pneumonia(folder / "pneumoniamnist.npz")
    if name == "mednist":
        return mednist(folder / "mednist_64_9k.zip", config["side"])
    raise ValueError(f"unknown data set {name!r}: digits, fashion-mnist, mnist, cifar10, ham10000, pneumonia or mednist")


def normalise(x: Bytes) -> Tensor:
    """8-bit pictures to [-1, 1] with a channel axis: (N, H, W) → (N, 1, H, W), (N, H, W, 3) → (N, 3, H, W)."""
    scaled = torch.from_numpy((x.astype(np.float32) / 255 - 0.5) / 0.5)
    return scaled[:, None] if x.ndim == 3 else scaled.permute(0, 3, 1, 2).contiguous()
