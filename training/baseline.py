"""Trains the discriminative baseline of a data set: python baseline.py --config configs/mnist.json --data mnist.npz

A plain convolutional classifier with the denoiser's data, augmentation, optimiser and about its size. Writes
runs/<id>/baseline.pt, public/models/<id>/baseline.onnx (input `picture`, output `logits`) and, with --test, its results.
"""

import argparse
import json
import math
import time
from pathlib import Path

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
from export import ROOT, open_session
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


def write_graph(model: PlainCnn, shape: tuple[int, int, int]) -> tuple[onnx.ModelProto, int]:
    """The classifier as ONNX and its multiply-adds per picture."""
    emit, size, work = Emitter(), shape[1] // 2, 0
    x = emit.node("SpaceToDepth", "picture", blocksize=2)
    order = torch.arange(4 * shape[0]).reshape(shape[0], 4).T.flatten()  # SpaceToDepth packs (offset, channel)
    for index, (conv, norm) in enumerate(zip(model.convs, model.norms, strict=True)):
        weight = conv.weight[:, order] if index == 0 else conv.weight
        size = math.ceil(size / conv.stride[0])
        work += weight.numel() * size * size
        inputs = [x, emit.weight(f"convs.{index}.weight", weight.contiguous()), emit.weight(f"convs.{index}.bias", conv.bias)]
        x = emit.node("Conv", *inputs, kernel_shape=[3, 3], pads=[1] * 4, strides=list(conv.stride))
        ones, zeros = (emit.constant(np.full(GROUPS, value, np.float32)) for value in (1, 0))
        x = emit.node("InstanceNormalization", emit.reshape(x, [0, GROUPS, -1]), ones, zeros, epsilon=1e-5)
        x = emit.reshape(x, [-1, conv.out_channels, size, size])
        x = emit.node("Mul", x, emit.weight(f"norms.{index}.scale", norm.scale[:, None, None]))
        x = emit.silu(emit.node("Add", x, emit.weight(f"norms.{index}.shift", norm.shift[:, None, None])))
    mean = emit.node("ReduceMean", emit.reshape(x, [0, WIDTHS[-1], -1]), axes=[2], keepdims=0)
    product = emit.node("MatMul", mean, emit.weight("out.weight", model.out.weight.T.contiguous()))
    emit.node("Add", product, emit.weight("out.bias", model.out.bias), output="logits")
    return emit.model({"picture": ["B", *shape]}, {"logits": ["B", model.out.out_features]}), work + model.out.weight.numel()


def predict(graph: bytes, x: NDArray[np.float32]) -> NDArray[np.float32]:
    """Logits of the exported classifier: (N, C, H, W) → (N, K)."""
    session = open_session(graph)
    return np.concatenate([session.run(["logits"], {"picture": x[start : start + 100]})[0] for start in range(0, len(x), 100)])


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True, help="a file of configs/")
    parser.add_argument("--data", type=Path, help="folder of the data sets' files")
    parser.add_argument("--pictures", type=int, default=200_000, help="training pictures seen (default 200,000)")
    parser.add_argument("--test", action="store_true", help="measure on test rows, once, at the end (default: validation rows)")
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    config = read_config(options.config)
    splits = load(config["data"], options.data)
    saved = Path(__file__).parent / "runs" / config["id"] / "baseline.pt"
    if saved.exists():
        state = torch.load(saved, weights_only=True)
        model = PlainCnn(3 if config["data"]["name"] in COLOUR else 1, len(config["data"]["classes"]), 0.2).eval().requires_grad_(False)
        model.load_state_dict(state["weights"])
        seconds, pictures = state["seconds"], state["pictures"]
    else:
        pictures = options.pictures
        model, seconds = train(config, splits.train, pictures)
        round_weights(model)
        saved.parent.mkdir(parents=True, exist_ok=True)
        torch.save({"weights": model.state_dict(), "seconds": seconds, "pictures": pictures}, saved)
    held, split = (splits.test, "test") if options.test else (splits.validation, "validation")
    x = normalise(held.x)
    graph, work = write_graph(model, tuple(x.shape[1:]))
    content = graph.SerializeToString()
    logits = predict(content, x.numpy())
    np.testing.assert_allclose(logits[:64], model(x[:64]).numpy(), atol=1e-3)
    folder = ROOT / "public" / "models" / config["id"]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "baseline.onnx").write_bytes(content)
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
