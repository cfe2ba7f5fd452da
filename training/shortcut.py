"""Shows a shortcut by evidence maps: python shortcut.py --data FOLDER [--runs RUNS] [--picture FILE]

MedNIST's kinds of pictures have flat backgrounds of one grey level each, so that the background alone gives the kind away.
A small denoiser trained by `python train.py --config mednist.json --data FOLDER` is asked where its evidence lies, and what
it says when nothing but the background's grey level is replaced by that of another kind. The control shifts the grey levels
of everything but the background by as much. Prints Markdown tables; intervals are Wilson's, 95 %.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from scipy import ndimage
from torch import Tensor

import checkpoint as store
from configuration import Config, read_config
from data import MEDNIST_CLASSES, Bytes, Pictures, load, normalise
from diffusion import log_uniform_levels
from model import Denoiser
from noise import noise
from wilson import wilson

Reals = NDArray[np.float64]
Flags = NDArray[np.bool_]

FLAT = {"AbdomenCT": 101, "BreastMRI": 0, "ChestCT": 126, "HeadCT": 25}
NEAR = 6
SCALE = 4


def background(picture: Bytes) -> Flags:
    """Pixels (H, W) within 6 grey levels of the corners' median that touch the border through such pixels."""
    corner = np.median(picture[[0, 0, -1, -1], [0, -1, 0, -1]])
    regions, _ = ndimage.label(np.abs(picture.astype(float) - corner) <= NEAR)
    border = np.concatenate([regions[0], regions[-1], regions[:, 0], regions[:, -1]])
    return np.isin(regions, np.unique(border[border > 0]))


@torch.no_grad()
def loss_maps(model: Denoiser, picture: Bytes, config: Config) -> Reals:
    """ELBO loss of every class at every pixel, in nats, mean over draws: bytes (H, W) → (K, H, W); sums are the losses."""
    plan, classes = config["plan"], len(MEDNIST_CLASSES)
    levels = log_uniform_levels(plan["levels"], plan["sigmaMin"], plan["sigmaMax"])
    span = float(np.log(plan["sigmaMax"] / plan["sigmaMin"]))
    x = normalise(picture[None])
    total = torch.zeros(classes, *picture.shape, dtype=torch.float64)
    for draw in range(plan["draws"]):
        eps = torch.stack([torch.from_numpy(noise(1, draw * len(levels) + i, x.numel())).reshape(x.shape[1:]) for i in range(len(levels))])
        noisy = (x + levels[:, None, None, None] * eps).repeat_interleave(classes, 0)
        sigma = levels.repeat_interleave(classes)
        denoised: Tensor = model(noisy, sigma, torch.eye(classes).repeat(len(levels), 1))
        errors = ((denoised - x).double() / sigma[:, None, None, None]).square()[:, 0]
        total += errors.reshape(len(levels), classes, *picture.shape).sum(0)
    return (total * span / (len(levels) * plan["draws"])).numpy()


def replaced(picture: Bytes, flat: Flags, grey: int) -> Bytes:
    """The picture with another background."""
    return np.where(flat, np.uint8(grey), picture)


def shifted(picture: Bytes, flat: Flags, by: int) -> Bytes:
    """The picture with its own background, everything else lighter or darker."""
    return np.where(flat, picture, np.clip(picture.astype(int) + by, 0, 255).astype(np.uint8))


def share(flags: list[bool]) -> str:
    low, high = wilson(sum(flags), len(flags))
    return f"{100 * np.mean(flags):.0f} % ({100 * low:.0f}–{100 * high:.0f})"


def mean(values: list[float]) -> str:
    """Mean with a normal interval of 95 %."""
    half = 1.96 * np.std(values, ddof=1) / np.sqrt(len(values))
    return f"{100 * np.mean(values):.0f} % (±{100 * half:.0f})"


def rows_of(pictures: Pictures, name: str, count: int) -> NDArray[np.int64]:
    """Evenly spread rows of one class."""
    rows = np.flatnonzero(pictures.y == MEDNIST_CLASSES.index(name))
    return rows[np.linspace(0, len(rows) - 1, count).astype(int)]


def print_corners(train: Pictures, test: Pictures) -> None:
    """How far the corner's grey level alone goes: each level names the kind that has it most often among training pictures."""
    counts = np.zeros((256, len(MEDNIST_CLASSES)))
    np.add.at(counts, (train.x[:, 0, 0], train.y), 1)
    right = counts.argmax(1)[test.x[:, 0, 0]] == test.y
    print(f"One corner pixel alone names the kind of {share(list(right))} of {len(right)} test pictures.\n")


def measure(model: Denoiser, config: Config, test: Pictures, count: int) -> None:
    """Prints where the evidence lies, and what changes the verdict."""
    lines: dict[str, list[str]] = {"where": [], "verdicts": []}
    for name, grey in FLAT.items():
        own = MEDNIST_CLASSES.index(name)
        area, signed, absolute = [], [], []
        verdicts: dict[str, list[bool]] = {"right": [], "white": [], "any": [], "named": [], "control": []}
        for row in rows_of(test, name, count):
            picture = test.x[row]
            flat = background(picture)
            maps = loss_maps(model, picture, config)
            order = maps.sum((1, 2)).argsort()
            evidence = maps[order[1]] - maps[order[0]]
            area.append(float(flat.mean()))
            signed.append(float(evidence[flat].sum() / evidence.sum()))
            absolute.append(float(np.abs(evidence)[flat].sum() / np.abs(evidence).sum()))
            verdicts["right"].append(bool(order[0] == own))

            def says(changed: Bytes) -> int:
                return int(loss_maps(model, changed, config).sum((1, 2)).argmin())

            verdicts["white"].append(says(replaced(picture, flat, 255)) != order[0])
            for other, level in FLAT.items():
                if other == name:
                    continue
                said = says(replaced(picture, flat, level))
                verdicts["any"].append(said != order[0])
                verdicts["named"].append(said == MEDNIST_CLASSES.index(other))
                verdicts["control"].append(says(shifted(picture, flat, level - grey)) != order[0])
        lines["where"].append(f"| {name} | {mean(area)} | {mean(signed)} | {mean(absolute)} |")
        lines["verdicts"].append(f"| {name} | " + " | ".join(share(flags) for flags in verdicts.values()) + " |")
    print("| kind | background, share of pixels | … of the evidence for the verdict against the runner-up | … of absolute evidence |")
    print("| --- | --- | --- | --- |", *lines["where"], "", sep="\n")
    print("| kind | right | changed, background white | changed, background of another kind | … to that kind | changed, object shifted instead |")
    print("| --- | --- | --- | --- | --- | --- |", *lines["verdicts"], sep="\n")


def coloured(evidence: Reals, most: float) -> NDArray[np.uint8]:
    """A map (H, W) as colours: blue speaks for, red against, white says nothing; as in the app."""
    strength = np.clip(evidence / most, -1, 1)[..., None]
    red, blue, white = np.array([178, 24, 43]), np.array([33, 102, 172]), np.array([255, 255, 255])
    return (white + np.abs(strength) * (np.where(strength > 0, blue, red) - white)).astype(np.uint8)


def draw(model: Denoiser, config: Config, test: Pictures, path: Path) -> None:
    """A row per kind: the picture, its evidence against another kind, and both again with that kind's background."""
    names = list(FLAT)
    rows = []
    for i, name in enumerate(names):
        other = names[(i + 1) % len(names)]
        a, b = MEDNIST_CLASSES.index(name), MEDNIST_CLASSES.index(other)
        picture = test.x[rows_of(test, name, 3)[1]]
        pictures = [picture, replaced(picture, background(picture), FLAT[other])]
        maps = [loss_maps(model, each, config) for each in pictures]
        evidence = [losses[b] - losses[a] for losses in maps]
        most = max(float(np.quantile(np.abs(each), 0.98)) for each in evidence)
        tiles = [tile for each, own in zip(pictures, evidence, strict=True) for tile in (np.stack([each] * 3, -1), coloured(own, most))]
        rows.append(np.concatenate([np.pad(tile, ((1, 1), (1, 1), (0, 0)), constant_values=255) for tile in tiles], 1))
    grid = Image.fromarray(np.concatenate(rows).astype(np.uint8))
    path.parent.mkdir(parents=True, exist_ok=True)
    grid.resize((grid.width * SCALE, grid.height * SCALE), Image.Resampling.NEAREST).quantize(128).save(path, optimize=True)


def main() -> None:
    here = Path(__file__).parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with mednist_64_9k.zip")
    parser.add_argument("--runs", type=Path, default=here / "runs", help="folder of checkpoints")
    parser.add_argument("--pictures", type=int, default=25, help="test pictures a kind (default 25)")
    parser.add_argument("--picture", type=Path, default=here.parent / "docs/explain/shortcut.png", help="where to draw")
    options = parser.parse_args()
    torch.set_num_threads(1)
    config = read_config(here / "mednist.json")
    model = store.averaged(store.load(options.runs / config["id"] / "checkpoint.pt"), config)
    splits = load(config["data"], options.data)
    print_corners(splits.train, splits.test)
    draw(model, config, splits.test, options.picture)
    measure(model, config, splits.test, options.pictures)


if __name__ == "__main__":
    main()
