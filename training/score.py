"""Class errors of pictures under a plan, and the accuracy of reading them as an ELBO."""

from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor

from diffusion import elbo, log_uniform_levels, per_picture
from noise import noise

Denoise = Callable[[Tensor, Tensor, Tensor], Tensor]


def error_table(denoise: Denoise, x: Tensor, levels: Tensor, draws: int, classes: int, seed: int = 0) -> Tensor:
    """Mean over pixels of (D - x)² of every class at every level, mean over draws: (N, C, H, W) → (N, L, K).

    Noise is Elbow's own, one draw per level and round, the same for every picture and class.
    """
    count, shape = len(x), x.shape[1:]
    condition = torch.eye(classes).repeat(count, 1)  # (N·K, K)
    repeated = x.repeat_interleave(classes, 0)  # (N·K, C, H, W)
    rounds = []
    for draw in range(draws):
        columns = []
        for index, level in enumerate(levels):
            eps = torch.from_numpy(noise(seed, draw * len(levels) + index, int(np.prod(shape)))).reshape(shape)
            sigma = level.expand(count * classes)
            denoised = denoise(repeated + per_picture(sigma) * eps, sigma, condition)
            columns.append((denoised - repeated).square().flatten(1).mean(1).reshape(count, classes))
        rounds.append(torch.stack(columns, 1))
    return torch.stack(rounds).mean(0)


def read_elbo(table: Tensor, levels: Tensor, low: float, high: float, pixels: int) -> Tensor:
    """Losses in nats from an error table: (N, L, K) → (N, K); the smallest names the class."""
    return torch.stack([elbo(errors, levels, low, high, pixels) for errors in table])


@torch.no_grad()
def quick_accuracy(denoise: Denoise, x: Tensor, y: Tensor, classes: int, levels: int, low: float, high: float) -> float:
    """Share of pictures named right with a few levels and one draw, in slices of 20 pictures."""
    grid = log_uniform_levels(levels, low, high)
    right = 0
    for start in range(0, len(x), 20):
        table = error_table(denoise, x[start : start + 20], grid, 1, classes)
        losses = read_elbo(table, grid, low, high, x[0].numel())
        right += int((losses.argmin(1) == y[start : start + 20]).sum())
    return right / len(x)
