"""Muon for convolutions (Jordan et al. 2024): momentum whose singular values are all brought near 1.

Scaled as Liu et al. 2025 (arXiv:2502.16982) do, so that AdamW's learning rate and weight decay serve.
"""

from collections.abc import Iterable

import torch
from torch import Tensor
from torch.optim import Optimizer

COEFFICIENTS = (3.4445, -4.7750, 2.0315)
ITERATIONS = 5


def orthogonalise(matrix: Tensor) -> Tensor:
    """Newton-Schulz iteration towards the nearest matrix with unit singular values: (M, N) → (M, N), bfloat16."""
    a, b, c = COEFFICIENTS
    tall = matrix.shape[0] > matrix.shape[1]
    x = (matrix.T if tall else matrix).bfloat16()
    x = x / (x.norm() + 1e-7)
    for _ in range(ITERATIONS):
        gram = x @ x.T
        x = a * x + (b * gram + c * gram @ gram) @ x
    return x.T if tall else x


class Muon(Optimizer):
    """For weights of two or more axes; the first axis is the rows, the others together the columns."""

    def __init__(self, parameters: Iterable[Tensor], rate: float, decay: float, momentum: float = 0.95) -> None:
        super().__init__(parameters, {"lr": rate, "decay": decay, "momentum": momentum})

    @torch.no_grad()
    def step(self) -> None:
        for group in self.param_groups:
            for weight in group["params"]:
                if weight.grad is None:
                    continue
                state = self.state[weight]
                if "momentum" not in state:
                    state["momentum"] = torch.zeros_like(weight)
                momentum = state["momentum"].lerp_(weight.grad, 1 - group["momentum"])
                ahead = weight.grad.lerp(momentum, group["momentum"]).flatten(1)  # Nesterov
                update = orthogonalise(ahead).to(weight.dtype).view_as(weight) * (0.2 * max(ahead.shape) ** 0.5)
                weight.mul_(1 - group["lr"] * group["decay"]).add_(update, alpha=-group["lr"])
