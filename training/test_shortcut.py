"""The measuring of shortcut.py against cases that can be counted by hand."""

from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from configuration import read_config
from data import MEDNIST_CLASSES, normalise
from diffusion import log_uniform_levels
from score import error_table, read_elbo
from shortcut import background, loss_maps, replaced, shifted

CONFIG = read_config(Path(__file__).parent / "mednist.json")


def framed() -> np.ndarray:
    """Grey 101 around a square of 180, in which there is one more pixel of grey 101."""
    picture = np.full((32, 32), 101, np.uint8)
    picture[8:24, 8:24] = 180
    picture[12, 12] = 101
    return picture


def test_the_background_is_what_touches_the_border() -> None:
    flat = background(framed())
    assert flat.sum() == 32 * 32 - 16 * 16
    assert not flat[12, 12]


def test_replacing_and_shifting_leave_the_other_part_alone() -> None:
    picture, flat = framed(), background(framed())
    assert set(np.unique(replaced(picture, flat, 25))) == {25, 101, 180}
    moved = shifted(picture, flat, 100)
    assert (moved[flat] == 101).all()
    assert moved[9, 9] == 255


def constant(noisy: Tensor, sigma: Tensor, condition: Tensor) -> Tensor:
    """A denoiser that takes every pixel for its class's number."""
    return (condition @ torch.linspace(-0.5, 0.5, len(MEDNIST_CLASSES)))[:, None, None, None].expand_as(noisy)


def test_maps_add_up_to_the_losses_that_name_the_class() -> None:
    plan = CONFIG["plan"]
    levels = log_uniform_levels(plan["levels"], plan["sigmaMin"], plan["sigmaMax"])
    x = normalise(framed()[None])
    table = error_table(constant, x, levels, plan["draws"], len(MEDNIST_CLASSES))
    losses = read_elbo(table, levels, plan["sigmaMin"], plan["sigmaMax"], x.numel())[0]
    maps = loss_maps(constant, framed(), CONFIG)
    np.testing.assert_allclose(maps.sum((1, 2)), losses.numpy(), rtol=1e-6)
