"""One JSON file per shipped model: its data, network, noise law, training and what its card says."""

import json
from pathlib import Path
from typing import Any, NotRequired, TypedDict

from data import DataConfig
from model import ModelConfig


class DiffusionConfig(TypedDict):
    sigmaData: float
    logSigmaMean: float
    logSigmaStd: float
    labelDropout: float


class TrainingConfig(TypedDict):
    """Lengths are counted in pictures seen; `start` names a run whose averaged weights are the first weights."""

    start: NotRequired[str]

    pictures: int
    batch: int
    optimiser: str
    rate: float
    warmup: int
    weightDecay: float
    ema: float
    seed: int


class PlanConfig(TypedDict):
    levels: int
    draws: int
    sigmaMin: float
    sigmaMax: float
    spacing: str


class Config(TypedDict):
    id: str
    data: DataConfig
    model: ModelConfig
    diffusion: DiffusionConfig
    training: TrainingConfig
    plan: PlanConfig
    card: dict[str, Any]


def read_config(path: Path) -> Config:
    config: Config = json.loads(path.read_text())
    missing = [key for key in Config.__annotations__ if key not in config]
    if missing:
        raise ValueError(f"{path} lacks {', '.join(missing)}")
    return config
