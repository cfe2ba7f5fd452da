"""Draws pictures of every class: python sample.py --config configs/tiny.json

Writes runs/<id>/samples.png, one row per class and one of no class, by Heun's method (Karras et al. 2022, algorithm 1), and
runs/<id>/drawn.npy, of each class the picture nearest to the mean of its row. Unrecognisable rows mean a broken model.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor

import checkpoint as store
from configuration import read_config
from data import Bytes
from model import Denoiser


def sampling_levels(count: int, low: float = 0.02, high: float = 40.0, rho: float = 7.0) -> Tensor:
    """Falling levels, evenly spaced in sigma^(1/rho), then 0: → (count + 1,)."""
    share = torch.linspace(0, 1, count, dtype=torch.float64)
    levels = (high ** (1 / rho) + share * (low ** (1 / rho) - high ** (1 / rho))) ** rho
    return torch.cat([levels, torch.zeros(1)]).float()


@torch.no_grad()
def heun(model: Denoiser, noise: Tensor, condition: Tensor, levels: Tensor) -> Tensor:
    """Follows the probability-flow ODE from the first level to 0: standard noise (B, C, H, W) → pictures of that shape."""
    x = levels[0] * noise
    for level, following in zip(levels[:-1], levels[1:], strict=True):
        slope = (x - model(x, level.expand(len(x)), condition)) / level
        ahead = x + (following - level) * slope
        if following > 0:
            correction = (ahead - model(ahead, following.expand(len(x)), condition)) / following
            ahead = x + (following - level) * (slope + correction) / 2
        x = ahead
    return x


def to_bytes(pictures: Tensor) -> Bytes:
    """(N, C, H, W) in [-1, 1] → 8-bit (N, H, W) or (N, H, W, 3)."""
    pixels = ((pictures.clamp(-1, 1) + 1) * 127.5).round().byte().permute(0, 2, 3, 1).numpy()
    return pixels[..., 0] if pixels.shape[-1] == 1 else pixels


def grid(pixels: Bytes, columns: int) -> Image.Image:
    """8-bit pictures, row by row."""
    rows = [np.concatenate(list(pixels[start : start + columns]), axis=1) for start in range(0, len(pixels), columns)]
    return Image.fromarray(np.concatenate(rows))


def most_typical(pixels: Bytes, classes: int, columns: int) -> Bytes:
    """Of each of the first `classes` rows the picture nearest to the row's mean."""
    rows = pixels[: classes * columns].reshape(classes, columns, *pixels.shape[1:]).astype(np.float64)
    distance = np.square(rows - rows.mean(1, keepdims=True)).reshape(classes, columns, -1).sum(2)
    return np.stack([pixels[c * columns + best] for c, best in enumerate(distance.argmin(1))])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True, help="a file of configs/")
    parser.add_argument("--runs", type=Path, default=Path(__file__).parent / "runs", help="folder of checkpoints")
    parser.add_argument("--columns", type=int, default=8, help="pictures per class (default 8)")
    parser.add_argument("--steps", type=int, default=24, help="levels of the sampler (default 24)")
    options = parser.parse_args()
    torch.set_num_threads(1)
    config = read_config(options.config)
    folder = options.runs / config["id"]
    model = store.averaged(store.load(folder / "checkpoint.pt"), config)
    classes = model.label.in_features
    condition = torch.cat([torch.eye(classes), torch.zeros(1, classes)]).repeat_interleave(options.columns, 0)
    side = config["data"]["side"]
    noise = torch.randn(len(condition), model.channels, side, side, generator=torch.Generator().manual_seed(0))
    pictures = heun(model, noise, condition, sampling_levels(options.steps))
    pixels = to_bytes(pictures)
    grid(pixels, options.columns).save(folder / "samples.png", optimize=True)
    np.save(folder / "drawn.npy", most_typical(pixels, classes, options.columns))
    print(f"wrote {folder / 'samples.png'}")


if __name__ == "__main__":
    main()
