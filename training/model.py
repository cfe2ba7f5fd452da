"""Class-conditional EDM U-Net for small pictures.

Pixel-unshuffle, a convolution, residual blocks at falling resolutions, the same back up with skips, pixel-shuffle.
The level enters every block by FiLM, and so does the class from block `classFrom` on (0: every block, "full
conditioning"; more: "late conditioning"). What comes before, and the first half of that block, no class changes, so the
scoring graph computes it once for all classes.
"""

import math
from collections.abc import Iterable
from typing import TypedDict

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from diffusion import per_picture, preconditioning


class ModelConfig(TypedDict):
    """Shape of a network; every field is set in a file of `configs/`."""

    unshuffle: int
    channels: list[int]
    blocks: list[int]
    groups: int
    embedding: int
    attention: bool
    dropout: float
    classFrom: int


class Norm(nn.Module):
    """Group normalisation, with or without a scale and shift of each channel."""

    def __init__(self, channels: int, groups: int, affine: bool) -> None:
        super().__init__()
        self.groups = groups
        self.scale = nn.Parameter(torch.ones(channels)) if affine else None
        self.shift = nn.Parameter(torch.zeros(channels)) if affine else None

    def forward(self, x: Tensor) -> Tensor:
        return F.group_norm(x, self.groups, self.scale, self.shift)


class Block(nn.Module):
    """Residual block: norm, SiLU, convolution, norm, FiLM, SiLU, dropout, convolution, skip."""

    def __init__(self, inner: int, outer: int, config: ModelConfig) -> None:
        super().__init__()
        self.norm1 = Norm(inner, config["groups"], affine=True)
        self.conv1 = nn.Conv2d(inner, outer, 3, padding=1)
        self.film = nn.Linear(config["embedding"], 2 * outer)
        self.norm2 = Norm(outer, config["groups"], affine=False)
        self.dropout = nn.Dropout(config["dropout"])
        self.conv2 = nn.Conv2d(outer, outer, 3, padding=1)
        self.skip = nn.Conv2d(inner, outer, 1) if inner != outer else nn.Identity()
        nn.init.zeros_(self.conv2.weight)

    def forward(self, x: Tensor, embedding: Tensor) -> Tensor:
        """Block input (B, I, H, W) and embedding (B, E) → (B, O, H, W)."""
        scale, shift = self.film(embedding)[:, :, None, None].chunk(2, dim=1)  # (B, O, 1, 1) twice
        hidden = self.conv1(F.silu(self.norm1(x)))
        hidden = F.silu(self.norm2(hidden) * (1 + scale) + shift)
        return self.skip(x) + self.conv2(self.dropout(hidden))


class Attention(nn.Module):
    """Self-attention over positions with one head and a residual."""

    def __init__(self, channels: int, groups: int) -> None:
        super().__init__()
        self.norm = Norm(channels, groups, affine=True)
        self.qkv = nn.Conv2d(channels, 3 * channels, 1)
        self.out = nn.Conv2d(channels, channels, 1)
        nn.init.zeros_(self.out.weight)

    def forward(self, x: Tensor) -> Tensor:
        _, channels, height, width = x.shape
        q, k, v = self.qkv(self.norm(x)).flatten(2).chunk(3, dim=1)  # (B, C, HW) three times
        weight = (q.transpose(1, 2) @ k / math.sqrt(channels)).softmax(-1)  # (B, HW, HW)
        return x + self.out((v @ weight.transpose(1, 2)).reshape(-1, channels, height, width))


class LevelEmbedding(nn.Module):
    """Random-frequency features of the told level, c_noise = ln(sigma)/4, through two linear maps: (B,) → (B, E)."""

    def __init__(self, width: int, features: int = 32) -> None:
        super().__init__()
        self.register_buffer("frequencies", torch.logspace(-1, 1.5, features, 2))
        self.first = nn.Linear(2 * features, width)
        self.second = nn.Linear(width, width)

    def forward(self, told: Tensor) -> Tensor:
        angle = told[:, None] * self.frequencies * (2 * math.pi)  # (B, features)
        return self.second(F.silu(self.first(torch.cat([angle.cos(), angle.sin()], dim=1))))


class Denoiser(nn.Module):
    """D(x_sigma; sigma, c): noisy pictures (B, C, H, W), levels (B,), conditions (B, J) → estimates (B, C, H, W)."""

    def __init__(self, config: ModelConfig, picture_channels: int, classes: int, sigma_data: float) -> None:
        super().__init__()
        self.sigma_data, self.channels = sigma_data, picture_channels
        self.unshuffle = config["unshuffle"]
        self.class_from = config["classFrom"]
        self.level = LevelEmbedding(config["embedding"])
        self.label = nn.Linear(classes, config["embedding"], bias=False)
        packed = picture_channels * config["unshuffle"] ** 2
        widths, counts = config["channels"], config["blocks"]
        self.stem = nn.Conv2d(packed, widths[0], 3, padding=1)
        self.down, self.up, self.shrink, self.grow = (nn.ModuleList() for _ in range(4))
        for rung, (width, count) in enumerate(zip(widths[:-1], counts[:-1], strict=True)):
            self.down.append(nn.ModuleList(Block(width, width, config) for _ in range(count)))
            self.shrink.append(nn.Conv2d(width, widths[rung + 1], 3, stride=2, padding=1))
            self.grow.append(nn.Conv2d(widths[rung + 1], width, 1))
            self.up.append(nn.ModuleList(Block(2 * width if i == 0 else width, width, config) for i in range(count)))
        self.middle = nn.ModuleList(Block(widths[-1], widths[-1], config) for _ in range(counts[-1]))
        self.attention = Attention(widths[-1], config["groups"]) if config["attention"] else nn.Identity()
        self.norm = Norm(widths[0], config["groups"], affine=True)
        self.head = nn.Conv2d(widths[0], packed, 3, padding=1)
        nn.init.zeros_(self.head.weight)

    def sequence(self) -> list[Block]:
        """The blocks in the order they are computed."""
        rungs = [*self.down, self.middle, *reversed(self.up)]
        return [block for rung in rungs for block in rung]

    def embed(self, sigma: Tensor, condition: Tensor) -> Tensor:
        """Level and class in one vector; a condition of zeros is no class: (B,), (B, J) → (B, E)."""
        return F.silu(self.level(preconditioning(sigma, self.sigma_data).told) + self.label(condition))

    def network(self, x: Tensor, sigma: Tensor, condition: Tensor) -> Tensor:
        """F of the preconditioning: scaled noisy pictures (B, C, H, W) → the same shape."""
        early, late = self.embed(sigma, torch.zeros_like(condition)), self.embed(sigma, condition)
        first = self.sequence()[self.class_from]
        embedding = early

        def through(blocks: Iterable[Block], x: Tensor) -> Tensor:
            nonlocal embedding
            for block in blocks:
                embedding = late if block is first else embedding
                x = block(x, embedding)
            return x

        x = self.stem(F.pixel_unshuffle(x, self.unshuffle))
        skips: list[Tensor] = []
        for blocks, shrink in zip(self.down, self.shrink, strict=True):
            x = through(blocks, x)
            skips.append(x)
            x = shrink(x)
        x = self.attention(through(self.middle, x))
        for blocks, grow in zip(reversed(self.up), reversed(self.grow), strict=True):
            x = torch.cat([F.interpolate(grow(x), scale_factor=2.0, mode="nearest"), skips.pop()], dim=1)
            x = through(blocks, x)
        return F.pixel_shuffle(self.head(F.silu(self.norm(x))), self.unshuffle)

    def forward(self, noisy: Tensor, sigma: Tensor, condition: Tensor) -> Tensor:
        factors = preconditioning(sigma, self.sigma_data)
        guess = self.network(per_picture(factors.inner) * noisy, sigma, condition)
        return per_picture(factors.skip) * noisy + per_picture(factors.out) * guess.float()


def parameter_count(model: nn.Module) -> int:
    return sum(parameter.numel() for parameter in model.parameters())
