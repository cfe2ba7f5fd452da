"""The EDM view of diffusion (Karras et al. 2022, table 1): x_sigma = x + sigma eps, D(x_sigma; sigma, c) estimates x."""

from typing import NamedTuple

import torch
from torch import Tensor, nn


class Preconditioning(NamedTuple):
    """Factors of D = skip x_sigma + out F(inner x_sigma; told, c), each (B,)."""

    skip: Tensor
    out: Tensor
    inner: Tensor
    told: Tensor


def preconditioning(sigma: Tensor, sigma_data: float) -> Preconditioning:
    """Factors that give F unit-variance inputs and targets at every level: (B,) → four times (B,)."""
    total = sigma.square() + sigma_data**2
    return Preconditioning(sigma_data**2 / total, sigma * sigma_data / total.sqrt(), total.rsqrt(), sigma.log() / 4)


def per_picture(factor: Tensor) -> Tensor:
    """(B,) → (B, 1, 1, 1), to multiply pictures."""
    return factor[:, None, None, None]


def draw_levels(count: int, mean: float, std: float, generator: torch.Generator) -> Tensor:
    """Training levels, ln sigma ~ N(mean, std²), stratified over the batch: → (count,).

    One draw per equal-probability stratum in random order. The law of each level is unchanged and the loss less noisy.
    """
    strata = torch.randperm(count, generator=generator) + torch.rand(count, generator=generator)
    share = (strata / count).clamp(1e-6, 1 - 1e-6)
    return (mean + std * torch.special.ndtri(share)).exp()


def drop_labels(condition: Tensor, share: float, generator: torch.Generator) -> Tensor:
    """Replaces that share of the rows by zeros, the condition of no class: (B, J) → (B, J)."""
    kept = torch.rand(condition.shape[0], 1, generator=generator) >= share
    return condition * kept


def loss(model: nn.Module, x: Tensor, sigma: Tensor, noise: Tensor, condition: Tensor) -> Tensor:
    """EDM loss of each picture, mean over pixels of lambda(sigma) (D - x)² with lambda = 1/out²: (B, C, H, W) → (B,).

    It equals the squared error of F on its unit-variance target.
    """
    denoised = model(x + per_picture(sigma) * noise, sigma, condition)  # (B, C, H, W)
    weight = preconditioning(sigma, model.sigma_data).out.pow(-2)  # (B,)
    return weight * (denoised - x).square().flatten(1).mean(1)


def log_uniform_levels(count: int, low: float, high: float) -> Tensor:
    """Midpoints of `count` equal cells of ln sigma between two levels, rising: → (count,)."""
    cell = (torch.arange(count, dtype=torch.float64) + 0.5) / count
    return (torch.tensor(low).double().log() * (1 - cell) + torch.tensor(high).double().log() * cell).exp().float()


def elbo(errors: Tensor, levels: Tensor, low: float, high: float, pixels: int) -> Tensor:
    """Loss in nats of each class, ½ ∫ E‖eps error‖² dλ with dλ = 2 d ln sigma: mean-square errors (L, K) → (K,).

    `errors` are means over pixels of (D - x)²; levels are the midpoints of `log_uniform_levels(L, low, high)`.
    """
    span = torch.tensor(high / low, dtype=torch.float64).log()
    return (span / len(levels)) * pixels * (errors.double() / levels.double().square()[:, None]).sum(0)
