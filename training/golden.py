"""Golden answers: fixed inputs and what PyTorch makes of them, for the self-check after a session opens."""

from typing import TypedDict

import numpy as np
import torch
from torch import Tensor

from data import Bytes, normalise
from graph import Shape, score
from model import Denoiser
from noise import noise

TOLERANCE = 1e-4
LEVELS = (0.3, 1.0)


class Golden(TypedDict):
    """Arrays are flat, last axis fastest. An answer passes when |answer - expected| ≤ tolerance · |expected| for every
    error and |answer - value| ≤ tolerance for every listed pixel of `denoised`."""

    format: int
    picture: list[int]  # (C, H, W), 8-bit
    sigma: list[float]  # (B,); noise_scale is the same
    noise: list[float]  # (B, C, H, W)
    condition: list[int]  # (K, J), the last row zeros: no class
    errors: list[float]  # (B, K, 2)
    denoised: list[dict[str, float]]  # index into (B, K, C, H, W), value
    tolerance: float


def golden_inputs(picture: Bytes, shape: Shape, classes: int) -> tuple[Tensor, ...]:
    """base, noise, noise_scale, sigma, target, condition: two probes of three classes and no class."""
    x = normalise(picture[None])
    eps = np.stack([noise(7, draw, int(np.prod(shape))).round(4) for draw in range(len(LEVELS))])
    condition = torch.cat([torch.eye(classes)[[0, classes // 2, classes - 1]], torch.zeros(1, classes)])
    sigma = torch.tensor(LEVELS)
    return x, torch.from_numpy(eps).reshape(-1, *shape), sigma, sigma, x, condition


def write_golden(model: Denoiser, picture: Bytes, shape: Shape) -> Golden:
    """Golden answers of a denoiser with rounded weights for one 8-bit picture."""
    classes = model.label.in_features
    inputs = golden_inputs(picture, shape, classes)
    errors, denoised = score(model, *inputs)
    flat = denoised.flatten()
    chosen = np.linspace(0, len(flat) - 1, 24).round().astype(int).tolist()
    return {
        "format": 1,
        "picture": (picture.transpose(2, 0, 1) if picture.ndim == 3 else picture).flatten().tolist(),
        "sigma": [round(value, 4) for value in inputs[3].tolist()],
        "noise": [round(value, 4) for value in inputs[1].flatten().tolist()],
        "condition": inputs[5].int().flatten().tolist(),
        "errors": [float(f"{value:.9g}") for value in errors.flatten().tolist()],
        "denoised": [{"index": index, "value": float(f"{flat[index].item():.9g}")} for index in chosen],
        "tolerance": TOLERANCE,
    }
