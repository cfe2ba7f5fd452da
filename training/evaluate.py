"""Accuracy of a package in Python: python evaluate.py --config configs/tiny.json --split validation

Runs the shipped ONNX with Elbow's own noise and reads the errors as an ELBO. Prints what each level tells (the gap of
the true class to its best rival, in nats per unit of ln sigma) and, with --search, the accuracy of every shorter range.
The accuracy in a card is measured by `elbow evaluate`; this is for choosing a plan, on validation rows.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from onnxruntime import InferenceSession

from configuration import read_config
from data import Pictures, load, normalise
from diffusion import log_uniform_levels
from export import ROOT, open_session
from noise import noise
from wilson import wilson

Reals = NDArray[np.float64]


def measure(session: InferenceSession, x: NDArray[np.float32], levels: NDArray[np.float32], draws: int, classes: int) -> Reals:
    """Mean-square errors of one picture (1, C, H, W): → (D, L, K)."""
    count, shape = len(levels), x.shape[1:]
    errors = np.zeros((draws, count, classes))
    for draw in range(draws):
        for start in range(0, count, 8):
            rows = range(start, min(start + 8, count))
            eps = np.stack([noise(0, draw * count + row, int(np.prod(shape))) for row in rows]).reshape(-1, *shape)
            sigma = levels[start : rows.stop]
            feed = {"base": x, "noise": eps, "noise_scale": sigma, "sigma": sigma, "target": x, "condition": np.eye(classes, dtype=np.float32)}
            errors[draw, start : rows.stop] = session.run(["errors"], feed)[0][:, :, 0]
    return errors


def level_losses(table: Reals, levels: NDArray[np.float32], pixels: int) -> Reals:
    """‖eps error‖² of every class: mean-square errors (N, L, K) → (N, L, K)."""
    return pixels * table / levels.astype(np.float64)[:, None] ** 2


def accuracy(losses: Reals, y: NDArray[np.uint8], rows: slice) -> float:
    return float((losses[:, rows].sum(1).argmin(1) == y).mean())


def print_levels(losses: Reals, y: NDArray[np.uint8], levels: NDArray[np.float32]) -> None:
    """One line per level: accuracy of that level alone, mean gap to the best rival and its share of pictures above zero."""
    index = np.arange(len(y))
    own = losses[index, :, y]  # (N, L)
    others = losses.copy()
    others[index, :, y] = np.inf
    rival = others.sum(1).argmin(1)
    gap = losses[index, :, rival] - own  # (N, L)
    print("  level  alone   gap ± s.e.  (nats per unit of ln sigma, true class against its best rival)")
    for row, level in enumerate(levels):
        error = gap[:, row].std() / np.sqrt(len(y))
        print(f"{level:7.3f} {accuracy(losses, y, slice(row, row + 1)):6.3f} {gap[:, row].mean():8.3f} ± {error:.3f}")


def print_ranges(losses: Reals, y: NDArray[np.uint8], levels: NDArray[np.float32]) -> None:
    """The best twelve ranges of at least a quarter of the levels."""
    count = len(levels)
    cell = np.log(levels[-1] / levels[0]) / (count - 1) / 2
    ranges = [(start, end) for start in range(count) for end in range(start + count // 4, count + 1)]
    for start, end in sorted(ranges, key=lambda r: -accuracy(losses, y, slice(*r)))[:12]:
        low, high = levels[start] * np.exp(-cell), levels[end - 1] * np.exp(cell)
        print(f"{low:.3f} to {high:.3f} ({end - start} levels): {accuracy(losses, y, slice(start, end)):.4f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--split", choices=["validation", "test"], default="validation")
    parser.add_argument("--offset", type=int, default=0)
    parser.add_argument("--limit", type=int, default=1000)
    parser.add_argument("--levels", type=int, help="default: the config's plan, as for draws, low and high")
    parser.add_argument("--draws", type=int)
    parser.add_argument("--low", type=float)
    parser.add_argument("--high", type=float)
    parser.add_argument("--search", action="store_true", help="accuracy of every shorter range")
    parser.add_argument("--save", type=Path, help="also write the errors (N, D, L, K), levels and labels to this .npz file")
    parser.add_argument("--data", type=Path, help="folder of the data sets' files")
    parser.add_argument("--models", type=Path, default=ROOT / "public" / "models")
    options = parser.parse_args()
    config = read_config(options.config)
    plan, classes = config["plan"], len(config["data"]["classes"])
    low, high = options.low or plan["sigmaMin"], options.high or plan["sigmaMax"]
    levels = log_uniform_levels(options.levels or plan["levels"], low, high).numpy()
    held: Pictures = getattr(load(config["data"], options.data), options.split)
    rows = slice(options.offset, options.offset + options.limit)
    x, y = normalise(held.x[rows]).numpy(), held.y[rows]
    session = open_session((options.models / config["id"] / "model.onnx").read_bytes())
    table = np.stack([measure(session, picture[None], levels, options.draws or plan["draws"], classes) for picture in x])
    if options.save:
        np.savez_compressed(options.save, table=table, levels=levels, y=y)
    losses = level_losses(table.mean(1), levels, int(np.prod(x.shape[1:])))
    print_levels(losses, y, levels)
    if options.search:
        print_ranges(losses, y, levels)
    share = accuracy(losses, y, slice(None))
    interval = wilson(round(share * len(y)), len(y))
    print(f"{share:.4f} of {len(y)} pictures, 95 % interval {interval[0]:.4f} to {interval[1]:.4f} (Wilson)")


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
