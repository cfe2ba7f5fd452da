"""Trains a denoiser: python train.py --config configs/fashion-mnist.json

Continues from runs/<id>/checkpoint.pt when that exists. The same code runs on CPU and CUDA, in bfloat16 on both.
Every step's batch, noise and levels follow from the seed and the step alone, so an interrupted run loses nothing.
"""

import argparse
import copy
import json
import math
import time
from pathlib import Path

import torch
from torch import Tensor, nn

import checkpoint as store
from augment import augment, epoch_order
from configuration import Config, TrainingConfig, read_config
from data import Pictures, load, normalise
from diffusion import draw_levels, drop_labels, loss
from model import parameter_count
from muon import Muon
from score import quick_accuracy

REPORT_EVERY = 6_400
CHECK_EVERY = 96_000
SAVE_EVERY = 32_000
QUICK_PICTURES = 200
QUICK_LEVELS = 8


def rate_at(seen: int, total: int, warmup: int, peak: float) -> float:
    """Learning rate after `seen` pictures: linear warm-up, then half a cosine to zero."""
    if seen < warmup:
        return peak * (seen + 1) / warmup
    return peak * 0.5 * (1 + math.cos(math.pi * min(1.0, (seen - warmup) / (total - warmup))))


def batch_at(step: int, x: Tensor, y: Tensor, config: Config) -> tuple[Tensor, Tensor, Tensor, Tensor]:
    """Pictures, levels, noise and conditions of one step: (B, C, H, W), (B,), (B, C, H, W), (B, K)."""
    settings, law = config["training"], config["diffusion"]
    size = settings["batch"]
    per_epoch = len(x) // size
    epoch, position = divmod(step, per_epoch)
    order = epoch_order(y, config["data"]["balance"], torch.Generator().manual_seed(settings["seed"] * 1_000_003 + epoch))
    rows = order[position * size : (position + 1) * size]
    generator = torch.Generator().manual_seed(settings["seed"] * 1_000_000_007 + step)
    pictures = augment(x[rows], config["data"], generator)
    sigma = draw_levels(size, law["logSigmaMean"], law["logSigmaStd"], generator)
    noise = torch.randn(pictures.shape, generator=generator)
    one_hot = nn.functional.one_hot(y[rows], len(config["data"]["classes"])).float()
    return pictures, sigma, noise, drop_labels(one_hot, law["labelDropout"], generator)


def clock(seconds: float) -> str:
    return f"{int(seconds) // 3600}:{int(seconds) // 60 % 60:02d}:{int(seconds) % 60:02d}"


def accuracy(model: nn.Module, weights: dict[str, Tensor], held: Pictures, config: Config) -> float:
    """Quick accuracy of some weights on the first validation pictures: few levels of the plan's range, one draw."""
    frozen = copy.deepcopy(model).eval()
    frozen.load_state_dict(weights)
    device = next(frozen.parameters()).device

    def denoise(noisy: Tensor, sigma: Tensor, condition: Tensor) -> Tensor:
        with torch.autocast(device.type, torch.bfloat16):
            return frozen(noisy.to(device), sigma.to(device), condition.to(device)).float().cpu()

    x, y = normalise(held.x[:QUICK_PICTURES]), torch.from_numpy(held.y[:QUICK_PICTURES]).long()
    low, high = config["plan"]["sigmaMin"], config["plan"]["sigmaMax"]
    return quick_accuracy(denoise, x, y, len(config["data"]["classes"]), QUICK_LEVELS, low, high)


def make_optimisers(model: nn.Module, settings: TrainingConfig) -> list[torch.optim.Optimizer]:
    """AdamW for everything, or Muon for the convolutions between feature maps and AdamW for the rest."""
    rate, decay = settings["rate"], settings["weightDecay"]
    inner = {id(module.weight) for name, module in model.named_modules() if isinstance(module, nn.Conv2d) and name not in ("stem", "head")}
    matrices = [p for p in model.parameters() if settings["optimiser"] == "muon" and id(p) in inner]
    others = [p for p in model.parameters() if not any(p is matrix for matrix in matrices)]
    adam = torch.optim.AdamW(others, rate, (0.9, 0.99), weight_decay=decay)
    return [Muon(matrices, rate, decay), adam] if matrices else [adam]


class Run:
    """A training in progress: network, optimiser and average, from a checkpoint when there is one."""

    def __init__(self, config: Config, folder: Path, device: torch.device) -> None:
        settings = config["training"]
        torch.manual_seed(settings["seed"])
        self.config, self.folder, self.device = config, folder, device
        self.model = store.build(config).to(device)
        if "start" in settings:
            self.model.load_state_dict(store.load(folder.parent / settings["start"] / "checkpoint.pt")["average"])
        self.optimisers = make_optimisers(self.model, settings)
        self.average = store.Average(self.model, settings["ema"])
        self.seen, self.earlier, self.start = 0, 0.0, time.monotonic()
        self.first, self.rate = 0, 0.0
        if (folder / "checkpoint.pt").exists():
            self.resume(store.load(folder / "checkpoint.pt"))
        self.loss = loss
        if device.type == "cuda":
            self.model = self.model.to(memory_format=torch.channels_last)
            self.loss = torch.compile(loss)

    def resume(self, saved: store.Checkpoint) -> None:
        self.model.load_state_dict(saved["weights"])
        for optimiser, state in zip(self.optimisers, saved["optimisers"], strict=True):
            optimiser.load_state_dict(state)
        self.average.weights = {name: value.to(self.device) for name, value in saved["average"].items()}
        self.seen = self.first = saved["seen"]
        self.earlier = saved["seconds"]

    def seconds(self) -> float:
        """Time spent so far, in this process and those before it."""
        return self.earlier + time.monotonic() - self.start

    def step(self, x: Tensor, y: Tensor) -> Tensor:
        """One batch; returns its mean loss."""
        settings = self.config["training"]
        step = self.seen // settings["batch"]
        self.rate = rate_at(self.seen, settings["pictures"], settings["warmup"], settings["rate"])
        for optimiser in self.optimisers:
            for group in optimiser.param_groups:
                group["lr"] = self.rate
        batch = [tensor.to(self.device, non_blocking=True) for tensor in batch_at(step, x, y, self.config)]
        self.model.zero_grad(set_to_none=True)
        with torch.autocast(self.device.type, torch.bfloat16):
            value = self.loss(self.model, *batch).mean()
        value.backward()
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        for optimiser in self.optimisers:
            optimiser.step()
        self.average.update(self.model, step)
        self.seen += settings["batch"]
        return value.detach()

    def save(self) -> None:
        store.save(self.folder / "checkpoint.pt", {
            "config": self.config, "weights": self.model.state_dict(), "average": self.average.weights,
            "optimisers": [optimiser.state_dict() for optimiser in self.optimisers], "seen": self.seen, "seconds": self.seconds(),
        })  # fmt: skip

    def report(self, entry: dict[str, float], stop_at: int) -> None:
        """Appends to log.jsonl and prints how far the run is and how long it will take."""
        with (self.folder / "log.jsonl").open("a") as lines:
            lines.write(json.dumps(entry) + "\n")
        pace = (self.seen - self.first) / (time.monotonic() - self.start)
        progress = f"{self.seen:,} of {stop_at:,} pictures, {pace:.0f}/s, {clock((stop_at - self.seen) / pace)} left"
        print(progress, *(f"{name} {entry[name]:.4g}" for name in ("loss", "rate", "accuracy") if name in entry), sep=", ", flush=True)


def train(config: Config, data: Path | None, runs: Path, device: torch.device, stop_at: int) -> None:
    """Trains until `stop_at` pictures have been seen, reporting every 6,400, saving every 32,000 and checking every 96,000."""
    splits, size = load(config["data"], data), config["training"]["batch"]
    x, y = normalise(splits.train.x), torch.from_numpy(splits.train.y).long()
    folder = runs / config["id"]
    folder.mkdir(parents=True, exist_ok=True)
    run = Run(config, folder, device)
    print(f"{parameter_count(run.model):,} parameters, {len(x):,} training pictures, from picture {run.seen:,}", flush=True)
    losses: list[Tensor] = []
    while run.seen < stop_at:
        losses.append(run.step(x, y))
        last = run.seen >= stop_at
        if not last and run.seen % REPORT_EVERY >= size:
            continue
        entry = {"pictures": run.seen, "seconds": round(run.seconds()), "loss": round(torch.stack(losses).mean().item(), 5),
                 "rate": run.rate}  # fmt: skip
        losses = []
        if last or run.seen % SAVE_EVERY < size:
            run.save()
        if last or run.seen % CHECK_EVERY < size:
            entry["accuracy"] = accuracy(run.model, run.average.weights, splits.validation, config)
        run.report(entry, stop_at)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True, help="a file of configs/")
    parser.add_argument("--data", type=Path, help="folder of the data sets' files")
    parser.add_argument("--runs", type=Path, default=Path(__file__).parent / "runs", help="folder of checkpoints and logs")
    parser.add_argument("--threads", type=int, default=1, help="CPU threads (default 1)")
    parser.add_argument("--dry-run", action="store_true", help="ten steps into a folder of its own, to see that it works")
    options = parser.parse_args()
    config = read_config(options.config)
    torch.set_num_threads(options.threads)
    torch.set_flush_denormal(True)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    runs = options.runs / "dry" if options.dry_run else options.runs
    stop_at = 10 * config["training"]["batch"] if options.dry_run else config["training"]["pictures"]
    train(config, options.data, runs, device, stop_at)


if __name__ == "__main__":
    main()
