"""State of a training run on disk, and the averaged weights it ends with."""

from pathlib import Path
from typing import TypedDict

import torch
from torch import Tensor, nn

from configuration import Config
from model import Denoiser

COLOUR = ("cifar10", "ham10000")


class Checkpoint(TypedDict):
    config: Config
    weights: dict[str, Tensor]
    average: dict[str, Tensor]
    optimisers: list[dict[str, object]]
    seen: int
    seconds: float


class Average:
    """Exponential moving average of a model's weights: decay d after a ramp (1 + n)/(10 + n)."""

    def __init__(self, model: nn.Module, decay: float) -> None:
        self.decay = decay
        self.weights = {name: value.detach().clone() for name, value in model.state_dict().items()}

    @torch.no_grad()
    def update(self, model: nn.Module, step: int) -> None:
        decay = min(self.decay, (1 + step) / (10 + step))
        for name, value in model.state_dict().items():
            self.weights[name].lerp_(value, 1 - decay)


def save(path: Path, checkpoint: Checkpoint) -> None:
    """Writes beside the file and renames, so that an interrupted save leaves the old one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    torch.save(checkpoint, part)
    part.replace(path)


def load(path: Path) -> Checkpoint:
    return torch.load(path, map_location="cpu", weights_only=True)


def build(config: Config) -> Denoiser:
    """The network of a config, with fresh weights."""
    channels = 3 if config["data"]["name"] in COLOUR else 1
    return Denoiser(config["model"], channels, len(config["data"]["classes"]), config["diffusion"]["sigmaData"])


def averaged(checkpoint: Checkpoint, config: Config) -> Denoiser:
    """The network of a config with averaged weights, ready to evaluate."""
    model = build(config)
    model.load_state_dict(checkpoint["average"])
    return model.eval().requires_grad_(False)
