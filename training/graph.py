"""The scoring graph of a denoiser as ONNX: noising, all classes, error reduction.

Inputs base (N, C, H, W), noise (B, C, H, W), noise_scale (B,), sigma (B,), target (N, C, H, W), condition (K, J), with
N = 1 or B; outputs errors (B, K, 2) and denoised (B, K, C, H, W). Everything up to the first sight of the class runs
once per probe. Only operators that every ONNX Runtime provider has; whole numbers only as shapes.
"""

import math
from typing import NamedTuple

import numpy as np
import onnx
import torch
from torch import Tensor, nn

from diffusion import per_picture
from emitter import Emitter
from model import Attention, Block, Denoiser, Norm

INPUTS = ("base", "noise", "noise_scale", "sigma", "target", "condition")
OUTPUTS = ("errors", "denoised")
Shape = tuple[int, int, int]


def round_weights(model: nn.Module) -> None:
    """Rounds every weight to half precision, in place."""
    with torch.no_grad():
        for value in model.state_dict().values():
            value.copy_(value.half().float())


def cosine_coefficients(degree: int = 7) -> list[float]:
    """Powers of q, rising, whose sum is cos(2π √q) on 0 ≤ q ≤ ¼ to 1e-9: Chebyshev interpolation."""
    fit = np.polynomial.Chebyshev.interpolate(lambda q: np.cos(2 * np.pi * np.sqrt(np.maximum(q, 0))), degree, domain=[0, 0.25])
    return fit.convert(kind=np.polynomial.Polynomial).coef.tolist()


class Embeddings(NamedTuple):
    """Names of the level's embedding (B, E) and of level and class in one, as (B, K, E) and as (BK, E)."""

    early: str
    pairs: str
    late: str


class GraphWriter:
    """Emits a denoiser layer by layer, in the order and with the names of `model.py`; counts multiply-adds."""

    def __init__(self, model: Denoiser, shape: Shape) -> None:
        self.model, self.shape, self.emit = model, shape, Emitter()
        self.first = model.sequence()[model.class_from]
        self.names = {module: name for name, module in model.named_modules()}
        self.shared = self.per_class = 0
        self.split = False

    def count(self, multiply_adds: int) -> None:
        """Books work as done once per probe or, after the first sight of the class, once per class."""
        if self.split:
            self.per_class += multiply_adds
        else:
            self.shared += multiply_adds

    def flops(self, classes: int) -> float:
        """Floating-point operations per class and probe when all classes are asked."""
        return 2 * (self.per_class + self.shared / classes)

    def conv(self, x: str, conv: nn.Conv2d, size: int) -> str:
        """Convolution with an output of size × size positions."""
        name = self.names[conv]
        self.count(conv.weight.numel() * size * size)
        inputs = [x, self.emit.weight(f"{name}.weight", conv.weight), self.emit.weight(f"{name}.bias", conv.bias)]
        return self.emit.node("Conv", *inputs, kernel_shape=list(conv.kernel_size), pads=list(conv.padding) * 2, strides=list(conv.stride))

    def linear(self, x: str, linear: nn.Linear) -> str:
        """(…, in) → (…, out)."""
        name = self.names[linear]
        self.count(linear.weight.numel())
        product = self.emit.node("MatMul", x, self.emit.weight(f"{name}.weight", linear.weight.T.contiguous()))
        return product if linear.bias is None else self.emit.node("Add", product, self.emit.weight(f"{name}.bias", linear.bias))

    def norm(self, x: str, norm: Norm, channels: int, size: int) -> str:
        """Group normalisation as instance normalisation of each group's numbers in a row."""
        emit, name = self.emit, self.names[norm]
        rows = emit.reshape(x, [0, norm.groups, -1])
        ones, zeros = (emit.constant(torch.full((norm.groups,), value).numpy()) for value in (1.0, 0.0))
        normal = emit.node("InstanceNormalization", rows, ones, zeros, epsilon=1e-5)
        normal = emit.reshape(normal, [-1, channels, size, size])
        if norm.scale is None or norm.shift is None:
            return normal
        scaled = emit.node("Mul", normal, emit.weight(f"{name}.scale", norm.scale[:, None, None]))
        return emit.node("Add", scaled, emit.weight(f"{name}.shift", norm.shift[:, None, None]))

    def first_half(self, x: str, block: Block, size: int) -> str:
        """`Block.first` and the normalisation after it."""
        hidden = self.emit.silu(self.norm(x, block.norm1, block.conv1.in_channels, size))
        hidden = self.conv(hidden, block.conv1, size)
        return self.norm(hidden, block.norm2, block.conv1.out_channels, size)

    def second_half(self, kept: str, normal: str, block: Block, film: tuple[str, str], size: int) -> str:
        """FiLM, SiLU, convolution and the skip's result; `film` holds 1 + scale and shift, broadcastable to `normal`."""
        emit, channels = self.emit, block.conv2.in_channels
        hidden = emit.node("Add", emit.node("Mul", normal, film[0]), film[1])
        hidden = self.conv(emit.silu(emit.reshape(hidden, [-1, channels, size, size])), block.conv2, size)
        return emit.node("Add", kept, hidden)

    def kept(self, x: str, block: Block, size: int) -> str:
        return x if isinstance(block.skip, nn.Identity) else self.conv(x, block.skip, size)

    def film(self, embedding: str, block: Block, lead: list[int]) -> tuple[str, str]:
        """1 + scale and shift of a block: (*lead, E) → (*lead, W, 1, 1) twice."""
        emit, width, axis = self.emit, block.conv2.in_channels, len(lead)
        both = emit.reshape(self.linear(embedding, block.film), [*lead, 2 * width, 1, 1])
        scale, shift = (self.slice(both, axis, start, start + width) for start in (0, width))
        return emit.node("Add", scale, emit.constant(1.0)), shift

    def slice(self, x: str, axis: int, start: int, end: int) -> str:
        return self.emit.node("Slice", x, *(self.emit.constant([value]) for value in (start, end, axis)))

    def expand(self, x: str, channels: int, size: int) -> str:
        """One copy for each class: (B, W, H, W) → (BK, W, H, W)."""
        emit = self.emit
        nothing = emit.node("ReduceMax", emit.node("Mul", "condition", emit.constant(0.0)), axes=[1])  # (K, 1)
        copies = emit.node("Add", emit.reshape(x, [-1, 1, channels, size, size]), emit.reshape(nothing, [1, -1, 1, 1, 1]))
        return emit.reshape(copies, [-1, channels, size, size])

    def block(self, x: str, block: Block, embeddings: Embeddings, size: int) -> str:
        """A block, once per probe before the first sight of the class and once per class after it."""
        if block is not self.first:
            embedding = embeddings.late if self.split else embeddings.early
            normal = self.first_half(x, block, size)
            return self.second_half(self.kept(x, block, size), normal, block, self.film(embedding, block, [-1]), size)
        channels = block.conv2.in_channels
        normal = self.emit.reshape(self.first_half(x, block, size), [-1, 1, channels, size, size])
        kept = self.kept(x, block, size)
        self.split = True
        return self.second_half(self.expand(kept, channels, size), normal, block, self.film(embeddings.pairs, block, [0, 0]), size)

    def attention(self, x: str, attention: Attention, size: int) -> str:
        emit, channels = self.emit, attention.out.in_channels
        packed = self.conv(self.norm(x, attention.norm, channels, size), attention.qkv, size)
        packed = emit.reshape(packed, [-1, 3 * channels, size * size])  # (BK, 3C, HW)
        q, k, v = (self.slice(packed, 1, part * channels, (part + 1) * channels) for part in range(3))
        self.count(2 * channels * size**4)
        logits = emit.node("MatMul", emit.node("Transpose", q, perm=[0, 2, 1]), k)
        weight = emit.node("Softmax", emit.node("Mul", logits, emit.constant(1 / math.sqrt(channels))), axis=-1)
        mixed = emit.node("MatMul", v, emit.node("Transpose", weight, perm=[0, 2, 1]))
        return emit.node("Add", x, self.conv(emit.reshape(mixed, [-1, channels, size, size]), attention.out, size))

    def stem(self, x: str) -> str:
        """Pixel-unshuffle by u and a 3×3 convolution are one 3u×3u convolution with stride u."""
        stem, u, (channels, _, width) = self.model.stem, self.model.unshuffle, self.shape
        kernel = stem.weight.reshape(-1, channels, u, u, 3, 3).permute(0, 1, 4, 2, 5, 3).reshape(-1, channels, 3 * u, 3 * u)
        self.count(kernel.numel() * (width // u) ** 2)
        inputs = [x, self.emit.weight("stem.weight", kernel), self.emit.weight("stem.bias", stem.bias)]
        return self.emit.node("Conv", *inputs, kernel_shape=[3 * u, 3 * u], pads=[u] * 4, strides=[u, u])

    def embeddings(self) -> Embeddings:
        emit, width = self.emit, self.model.label.out_features
        level = self.level_embedding("sigma")
        pairs = emit.silu(emit.node("Add", emit.reshape(level, [-1, 1, width]), self.linear("condition", self.model.label)))
        return Embeddings(emit.silu(level), pairs, emit.reshape(pairs, [-1, width]))

    def level_embedding(self, sigma: str) -> str:
        """(B,) → (B, E)."""
        emit, level = self.emit, self.model.level
        told = emit.reshape(emit.node("Mul", emit.node("Log", sigma), emit.constant(0.25)), [-1, 1])
        frequencies = emit.exact("level.frequencies", level.frequencies.repeat(2).numpy())  # (2 features,)
        quarters = emit.exact("level.quarters", np.repeat(np.float32([0, -0.25]), len(level.frequencies)))
        waves = self.cosine(emit.node("Add", emit.node("Mul", told, frequencies), quarters))
        return self.linear(emit.silu(self.linear(waves, level.first)), level.second)

    def cosine(self, turns: str) -> str:
        """cos(2π turns) by a polynomial in the square of the fractional turn: shaders' own cosine is good to 1e-4 only."""
        emit = self.emit
        nearest = emit.node("Floor", emit.node("Add", turns, emit.constant(0.5)))
        part = emit.node("Sub", turns, nearest)  # -½…½
        square = emit.node("Mul", part, part)
        *lower, highest = cosine_coefficients()
        value = emit.constant(highest)
        for coefficient in reversed(lower):
            value = emit.node("Add", emit.node("Mul", square, value), emit.constant(coefficient))
        return value

    def factors(self) -> tuple[str, str, str]:
        """skip, out and inner of `diffusion.preconditioning`, each (B, 1, 1, 1)."""
        emit, data = self.emit, self.model.sigma_data
        sigma = emit.reshape("sigma", [-1, 1, 1, 1])
        total = emit.node("Add", emit.node("Mul", sigma, sigma), emit.constant(data**2))
        inner = emit.node("Reciprocal", emit.node("Sqrt", total))
        skip = emit.node("Div", emit.constant(data**2), total)
        return skip, emit.node("Mul", emit.node("Mul", sigma, emit.constant(data)), inner), inner

    def body(self, x: str, embeddings: Embeddings) -> str:
        """The network: (B, C, H, W) → (BK, C, H, W)."""
        emit, model = self.emit, self.model
        size = self.shape[1] // model.unshuffle
        x = self.stem(x)
        skips: list[tuple[str, bool]] = []
        for blocks, shrink in zip(model.down, model.shrink, strict=True):
            for block in blocks:
                x = self.block(x, block, embeddings, size)
            skips.append((x, self.split))
            size //= 2
            x = self.conv(x, shrink, size)
        for block in model.middle:
            x = self.block(x, block, embeddings, size)
        if isinstance(model.attention, Attention):
            x = self.attention(x, model.attention, size)
        for blocks, grow in zip(reversed(model.up), reversed(model.grow), strict=True):
            x, size = self.double(self.conv(x, grow, size)), size * 2
            skip, was_split = skips.pop()
            skip = self.expand(skip, grow.out_channels, size) if self.split and not was_split else skip
            x = emit.node("Concat", x, skip, axis=1)
            for block in blocks:
                x = self.block(x, block, embeddings, size)
        x = self.conv(emit.silu(self.norm(x, model.norm, model.head.in_channels, size)), model.head, size)
        return emit.node("DepthToSpace", x, blocksize=model.unshuffle, mode="CRD")

    def double(self, x: str) -> str:
        """Each position four times: (BK, C, H, W) → (BK, C, 2H, 2W)."""
        scales = self.emit.constant(np.array([1, 1, 2, 2], np.float32))
        return self.emit.node("Resize", x, "", scales, mode="nearest", coordinate_transformation_mode="asymmetric", nearest_mode="floor")

    def write(self) -> onnx.ModelProto:
        emit, (channels, height, width) = self.emit, self.shape
        scale = emit.reshape("noise_scale", [-1, 1, 1, 1])
        noisy = emit.node("Add", "base", emit.node("Mul", scale, "noise"))  # (B, C, H, W)
        skip, out, inner = self.factors()
        embeddings = self.embeddings()
        guess = self.body(emit.node("Mul", inner, noisy), embeddings)  # (BK, C, H, W)
        full = emit.node("Concat", emit.node("Shape", embeddings.pairs, end=2), emit.constant([channels, height, width]), axis=0)
        change = emit.node("Mul", emit.reshape(out, [-1, 1, 1, 1, 1]), emit.node("Reshape", guess, full))
        kept = emit.reshape(emit.node("Mul", skip, noisy), [-1, 1, channels, height, width])
        denoised = emit.node("Add", kept, change, output="denoised")  # (B, K, C, H, W)
        gap = emit.node("Sub", denoised, emit.reshape("target", [-1, 1, channels, height, width]))
        gap = emit.reshape(gap, [0, 0, -1])
        means = [emit.node("ReduceMean", part, axes=[2]) for part in (emit.node("Mul", gap, gap), emit.node("Abs", gap))]
        emit.node("Concat", *means, axis=2, output="errors")
        inputs = {"base": ["N", *self.shape], "noise": ["B", *self.shape], "noise_scale": ["B"], "sigma": ["B"],
                  "target": ["N", *self.shape], "condition": ["K", self.model.label.in_features]}  # fmt: skip
        return emit.model(inputs, {"errors": ["B", "K", 2], "denoised": ["B", "K", *self.shape]})


def score(model: Denoiser, base: Tensor, noise: Tensor, noise_scale: Tensor, sigma: Tensor, target: Tensor, condition: Tensor) -> tuple[Tensor, Tensor]:
    """What the graph must answer, in PyTorch: errors (B, K, 2) and denoised (B, K, C, H, W)."""
    probes, classes = len(sigma), len(condition)
    noisy = (base + per_picture(noise_scale) * noise).repeat_interleave(classes, 0)  # (BK, C, H, W)
    denoised = model(noisy, sigma.repeat_interleave(classes), condition.repeat(probes, 1)).unflatten(0, (probes, classes))
    gap = (denoised - target[:, None]).flatten(2)  # (B, K, CHW)
    return torch.stack([gap.square().mean(2), gap.abs().mean(2)], dim=2), denoised
