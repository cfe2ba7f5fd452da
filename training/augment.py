"""Changes to training pictures that leave their class as it is, and the order they are seen in."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from data import DataConfig


def augment(pictures: Tensor, config: DataConfig, generator: torch.Generator) -> Tensor:
    """Mirrors, quarter turns and shifts, as far as the config allows them: (B, C, H, W) → the same shape.

    A shift moves a picture by up to `shift` pixels each way and repeats its border.
    """
    size = len(pictures)
    if config["flips"]:
        mirrored = torch.rand(size, generator=generator) < 0.5
        pictures = torch.where(mirrored[:, None, None, None], pictures.flip(-1), pictures)
    if config["turns"]:
        turns = torch.randint(4, (size,), generator=generator)
        pictures = torch.stack([picture.rot90(int(turn), (1, 2)) for picture, turn in zip(pictures, turns, strict=True)])
    if config["shift"]:
        reach, side = config["shift"], pictures.shape[-1]
        wide = F.pad(pictures, [reach] * 4, mode="replicate")
        offsets = torch.randint(2 * reach + 1, (size, 2), generator=generator).tolist()
        pictures = torch.stack([picture[:, top : top + side, left : left + side] for picture, (top, left) in zip(wide, offsets, strict=True)])
    return pictures


def epoch_order(y: Tensor, balance: float, generator: torch.Generator) -> Tensor:
    """Rows of one epoch: labels (N,) → (N,).

    With balance 0 each row once; otherwise rows are drawn with replacement, class c with probability ∝ count^(1 − balance),
    so that 1 shows every class equally often.
    """
    if balance == 0:
        return torch.randperm(len(y), generator=generator)
    counts = torch.from_numpy(np.bincount(y.numpy())).double()
    weight = counts.pow(-balance)[y]
    return torch.multinomial(weight, len(y), replacement=True, generator=generator)
