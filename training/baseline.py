"""Trains the discriminative baseline of a data set: python baseline.py --config configs/mnist.json --data mnist.npz

A plain convolutional classifier with the denoiser's data, augmentation, optimiser and about its size. Writes
runs/<id>/baseline.pt, public/models/<id>/baseline.onnx (logits and their gradient, see `write_graph`), its line in the card and,
with --test, its results. --export-only writes the graph and the card of a saved classifier and needs no data.
"""

import argparse
import json
import math
import time
from pathlib import Path
from typing import NamedTuple

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor, nn

from augment import augment, epoch_order
from checkpoint import COLOUR, Average
from configuration import Config, read_config
from data import Pictures, load, normalise
from emitter import Emitter
from export import ROOT, describe, open_session
from graph import round_weights
from metrics import area_under_curve, balanced_accuracy
from model import Norm, parameter_count
from train import clock, make_optimisers, rate_at
from wilson import wilson

WIDTHS = (64, 128, 192)
GROUPS = 8
SMOOTHING = 0.05


class PlainCnn(nn.Module):
    """Pixel-unshuffle by 2, two convolutions at each of three resolutions with norm and SiLU, mean, linear map."""

    def __init__(self, channels: int, classes: int, dropout: float) -> None:
        super().__init__()
        widths = [4 * channels, *(width for width in WIDTHS for _ in range(2))]
        self.convs = nn.ModuleList(
            nn.Conv2d(inner, outer, 3, padding=1, stride=2 if i in (2, 4) else 1)
            for i, (inner, outer) in enumerate(zip(widths[:-1], widths[1:], strict=True))
        )
        self.norms = nn.ModuleList(Norm(width, GROUPS, affine=True) for width in widths[1:])
        self.dropout = nn.Dropout(dropout)
        self.out = nn.Linear(WIDTHS[-1], classes)

    def forward(self, x: Tensor) -> Tensor:
        """Pictures in [-1, 1] (B, C, H, W) → logits (B, K)."""
        x = F.pixel_unshuffle(x, 2)
        for conv, norm in zip(self.convs, self.norms, strict=True):
            x = F.silu(norm(conv(x)))
        return self.out(self.dropout(x.mean((2, 3))))


class Layer(NamedTuple):
    """Names of what a layer's backward pass needs, and its sizes: pixels a side of its input and of its output."""

    weight: str
    normalised: str  # (B, GROUPS, values of a group)
    inverse_deviation: str  # (B, GROUPS, 1)
    scale: str
    before: str  # SiLU's input
    sigmoid: str
    conv: nn.Conv2d
    sides: tuple[int, int]


def forward_layer(emit: Emitter, x: str, index: int, conv: nn.Conv2d, norm: Norm, weight: Tensor, side: int) -> tuple[str, Layer]:
    """Convolution, group norm and SiLU of one layer, and what its backward pass needs."""
    after, name = math.ceil(side / conv.stride[0]), emit.weight(f"convs.{index}.weight", weight.contiguous())
    x = emit.node("Conv", x, name, emit.weight(f"convs.{index}.bias", conv.bias), kernel_shape=[3, 3], pads=[1] * 4, strides=list(conv.stride))
    groups = emit.reshape(x, [0, GROUPS, -1])
    centred = emit.node("Sub", groups, emit.node("ReduceMean", groups, axes=[2]))
    variance = emit.node("ReduceMean", emit.node("Mul", centred, centred), axes=[2])
    inverse = emit.node("Reciprocal", emit.node("Sqrt", emit.node("Add", variance, emit.constant(1e-5))))
    normalised = emit.node("Mul", centred, inverse)
    scale = emit.weight(f"norms.{index}.scale", norm.scale[:, None, None])
    scaled = emit.node("Mul", emit.reshape(normalised, [-1, conv.out_channels, after, after]), scale)
    before = emit.node("Add", scaled, emit.weight(f"norms.{index}.shift", norm.shift[:, None, None]))
    sigmoid = emit.node("Sigmoid", before)
    return emit.node("Mul", before, sigmoid), Layer(name, normalised, inverse, scale, before, sigmoid, conv, (side, after))


def backward_layer(emit: Emitter, gradient: str, layer: Layer) -> str:
    """Gradient with respect to a layer's output → with respect to its input."""
    rising = emit.node("Mul", layer.before, emit.node("Sub", emit.constant(1.0), layer.sigmoid))
    slope = emit.node("Mul", layer.sigmoid, emit.node("Add", emit.constant(1.0), rising))  # SiLU' = σ (1 + x (1 − σ))
    gradient = emit.reshape(emit.node("Mul", emit.node("Mul", gradient, slope), layer.scale), [0, GROUPS, -1])
    along = emit.node("ReduceMean", emit.node("Mul", gradient, layer.normalised), axes=[2])
    kept = emit.node("Sub", gradient, emit.node("ReduceMean", gradient, axes=[2]))
    kept = emit.node("Mul", emit.node("Sub", kept, emit.node("Mul", layer.normalised, along)), layer.inverse_deviation)
    (side, after), stride = layer.sides, layer.conv.stride[0]
    kept = emit.reshape(kept, [-1, layer.conv.out_channels, after, after])
    missing = side - (stride * (after - 1) + 1)
    return emit.node("ConvTranspose", kept, layer.weight, kernel_shape=[3, 3], pads=[1] * 4, strides=[stride] * 2, output_padding=[missing] * 2)


def write_graph(model: PlainCnn, shape: tuple[int, int, int]) -> tuple[onnx.ModelProto, int]:
    """The classifier with its own backward pass as ONNX, and the multiply-adds of its answer per picture.

    `picture` (B, C, H, W) and `target` (B, K, one-hot) → `logits` (B, K) and `gradient` (B, C, H, W), that of
    log Σ exp(logits of the other classes) − logit of the target: the direction of the cross entropy's, which never vanishes.
    """
    emit, side, layers = Emitter(), shape[1] // 2, list[Layer]()
    x = emit.node("SpaceToDepth", "picture", blocksize=2)
    order = torch.arange(4 * shape[0]).reshape(shape[0], 4).T.flatten()  # SpaceToDepth packs (offset, channel)
    for index, (conv, norm) in enumerate(zip(model.convs, model.norms, strict=True)):
        x, layer = forward_layer(emit, x, index, conv, norm, conv.weight[:, order] if index == 0 else conv.weight, side)
        layers.append(layer)
        side = layer.sides[1]
    mean = emit.node("ReduceMean", emit.reshape(x, [0, WIDTHS[-1], -1]), axes=[2], keepdims=0)
    out = emit.weight("out.weight", model.out.weight.T.contiguous())
    logits = emit.node("Add", emit.node("MatMul", mean, out), emit.weight("out.bias", model.out.bias), output="logits")
    others = emit.node("Softmax", emit.node("Sub", logits, emit.node("Mul", "target", emit.constant(1e9))), axis=1)
    gradient = emit.node("MatMul", emit.node("Sub", others, "target"), emit.node("Transpose", out, perm=[1, 0]))
    gradient = emit.reshape(emit.node("Mul", gradient, emit.constant(1 / side**2)), [-1, WIDTHS[-1], 1, 1])
    for layer in reversed(layers):
        gradient = backward_layer(emit, gradient, layer)
    emit.node("DepthToSpace", gradient, blocksize=2, mode="DCR", output="gradient")
    classes, pictures = model.out.out_features, ["B", *shape]
    work = sum(layer.conv.weight.numel() * layer.sides[1] ** 2 for layer in layers) + model.out.weight.numel()
    return emit.model({"picture": pictures, "target": ["B", classes]}, {"logits": ["B", classes], "gradient": pictures}), work


def predict(graph: bytes, x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Logits of the exported classifier: (N, C, H, W) → (N, K)."""
    session = open_session(graph)
    classes = session.get_inputs()[1].shape[1]
    parts = [x[start : start + 100] for start in range(0, len(x), 100)]
    return np.concatenate([session.run(["logits"], {"picture": part, "target": np.zeros((len(part), classes), np.float32)})[0] for part in parts])


def check_gradient(model: PlainCnn, graph: bytes, x: Tensor, tolerance: float = 1e-4) -> float:
    """Largest error of the graph's logits and gradients against PyTorch's, as a share of the largest value."""
    y = torch.arange(len(x)) % model.out.out_features
    target = F.one_hot(y, model.out.out_features).float()
    picture = x.clone().requires_grad_()
    logits = model(picture)
    margin = logits.masked_fill(target.bool(), -torch.inf).logsumexp(1) - logits.gather(1, y[:, None])[:, 0]
    expected = (logits.detach(), torch.autograd.grad(margin.sum(), picture)[0])
    found = open_session(graph).run(["logits", "gradient"], {"picture": x.numpy(), "target": target.numpy()})
    error = max(float(np.abs(b - a.numpy()).max() / a.abs().max()) for a, b in zip(expected, found, strict=True))
    if not error <= tolerance:
        raise ValueError(f"ONNX Runtime differs from PyTorch by {error:.1e}, more than {tolerance:.0e}")
    return error


def train(config: Config, train_set: Pictures, pictures: int) -> tuple[PlainCnn, float]:
    """The averaged classifier after that many pictures, and the seconds it took."""
    settings, start = config["training"], time.monotonic()
    torch.manual_seed(settings["seed"])
    x, y = normalise(train_set.x), torch.from_numpy(train_set.y).long()
    model = PlainCnn(3 if config["data"]["name"] in COLOUR else 1, len(config["data"]["classes"]), 0.2)
    optimisers, average = make_optimisers(model, {**settings, "rate": 0.003, "weightDecay": 0.05}), Average(model, 0.998)
    size, rows = settings["batch"], torch.empty(0, dtype=torch.long)
    for step in range(pictures // size):
        generator = torch.Generator().manual_seed(settings["seed"] * 1_000_000_007 + step)
        if len(rows) < size:
            rows = epoch_order(y, config["data"]["balance"], generator)
        chosen, rows = rows[:size], rows[size:]
        rate = rate_at(step * size, pictures, pictures // 20, 0.003)
        for group in (group for optimiser in optimisers for group in optimiser.param_groups):
            group["lr"] = rate
        model.zero_grad(set_to_none=True)
        with torch.autocast("cpu", torch.bfloat16):
            logits = model(augment(x[chosen], config["data"], generator))
        loss = F.cross_entropy(logits.float(), y[chosen], label_smoothing=SMOOTHING)
        loss.backward()
        for optimiser in optimisers:
            optimiser.step()
        average.update(model, step)
        if step % 200 == 199:
            spent = time.monotonic() - start
            print(f"{(step + 1) * size:,} of {pictures:,}, loss {loss.item():.3f}, {clock(spent)}", flush=True)
    model.load_state_dict(average.weights)
    return model.eval().requires_grad_(False), time.monotonic() - start


def results(logits: NDArray[np.float32], y: NDArray[np.uint8], config: Config, split: str, command: str) -> list[dict[str, object]]:
    """Top-1, balanced accuracy and, where the config names a pair, the area under the curve, each with its interval."""
    guess, names = logits.argmax(1), config["data"]["classes"]
    right = int((guess == y).sum())
    found = [("top-1", right / len(y), wilson(right, len(y)), "wilson-95"), ("balanced-accuracy", *balanced_accuracy(guess, y, len(names)))]
    for pair in config["card"].get("pairs", []):
        positive, negative = (names.index(name) for name in pair)
        score = logits[:, positive] - logits[:, negative]
        found.append((f"auc {pair[0]}/{pair[1]}", *area_under_curve(score[y == positive], score[y == negative])))
    return [{"metric": metric, "value": round(value, 4), "interval": [round(bound, 4) for bound in interval], "intervalMethod": method,
             "pictures": len(y), "split": split, "command": command} for metric, value, interval, method in found]  # fmt: skip


def saved_model(config: Config, path: Path) -> tuple[PlainCnn, float, int]:
    """A trained classifier, the seconds it took and the pictures it saw."""
    state = torch.load(path, weights_only=True)
    model = PlainCnn(3 if config["data"]["name"] in COLOUR else 1, len(config["data"]["classes"]), 0.2).eval().requires_grad_(False)
    model.load_state_dict(state["weights"])
    return model, state["seconds"], state["pictures"]


def ship(model: PlainCnn, shape: tuple[int, int, int], folder: Path) -> tuple[bytes, int]:
    """Writes the checked graph into a model package, and its length and hash into the card where there is one."""
    graph, work = write_graph(model, shape)
    content = graph.SerializeToString()
    x = torch.rand((20, *shape), generator=torch.Generator().manual_seed(1)) * 2 - 1
    print(f"{folder.name}: {len(content):,} bytes, largest relative error {check_gradient(model, content, x):.1e}")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "baseline.onnx").write_bytes(content)
    card = folder / "card.json"
    if card.exists():
        known = json.loads(card.read_text())
        files = [file for file in known["files"] if file["role"] != "baseline"]
        at = next((i for i, file in enumerate(known["files"]) if file["role"] == "baseline"), len(files))
        known["files"] = [*files[:at], describe(folder / "baseline.onnx", "baseline"), *files[at:]]
        card.write_text(json.dumps(known, indent=2, ensure_ascii=False) + "\n")
    return content, work


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True, help="a file of configs/")
    parser.add_argument("--data", type=Path, help="folder of the data sets' files")
    parser.add_argument("--pictures", type=int, default=200_000, help="training pictures seen (default 200,000)")
    parser.add_argument("--test", action="store_true", help="measure on test rows, once, at the end (default: validation rows)")
    parser.add_argument("--export-only", action="store_true", help="only write the graph of the saved classifier again")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    config = read_config(options.config)
    saved, folder = Path(__file__).parent / "runs" / config["id"] / "baseline.pt", ROOT / "public" / "models" / config["id"]
    if options.export_only:
        side = config["data"]["side"]
        model = saved_model(config, saved)[0]
        ship(model, (3 if config["data"]["name"] in COLOUR else 1, side, side), folder)
        return
    splits = load(config["data"], options.data)
    if saved.exists():
        model, seconds, pictures = saved_model(config, saved)
    else:
        pictures = options.pictures
        model, seconds = train(config, splits.train, pictures)
        round_weights(model)
        saved.parent.mkdir(parents=True, exist_ok=True)
        torch.save({"weights": model.state_dict(), "seconds": seconds, "pictures": pictures}, saved)
    held, split = (splits.test, "test") if options.test else (splits.validation, "validation")
    x = normalise(held.x)
    content, work = ship(model, tuple(x.shape[1:]), folder)
    logits = predict(content, x.numpy())
    command = f"python training/baseline.py --config training/configs/{config['id']}.json --data DATA --pictures {pictures}"
    command += " --test" if options.test else ""
    summary = {"name": "plain CNN", "parameters": parameter_count(model), "flopsPerEvaluation": 2 * work,
               "training": {"pictures": pictures, "hours": round(seconds / 3600, 2)},
               "results": results(logits, held.y, config, f"all {len(held.y):,} {split} rows", command)}  # fmt: skip
    if options.test:
        target = Path(__file__).parent / "results" / f"{config['id']}-baseline.json"
        target.write_text(json.dumps(summary, indent=2) + "\n")
    print(json.dumps(summary, indent=2))


if __name__ == "__main__":
    main()
