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
from configuration import Config, read_config
from data import Pictures, load, normalise
from diffusion import draw_levels, drop_labels, loss
from model import parameter_count
from score import quick_accuracy

REPORT_EVERY = 6_400
CHECK_EVERY = 96_000


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
    order = torch.randperm(len(x), generator=torch.Generator().manual_seed(settings["seed"] * 1_000_003 + epoch))
    rows = order[position * size : (position + 1) * size]
    generator = torch.Generator().manual_seed(settings["seed"] * 1_000_000_007 + step)
    pictures = x[rows]
    if config["data"]["flips"]:
        flipped = torch.rand(size, generator=generator) < 0.5
        pictures = torch.where(flipped[:, None, None, None], pictures.flip(-1), pictures)
    sigma = draw_levels(size, law["logSigmaMean"], law["logSigmaStd"], generator)
    noise = torch.randn(pictures.shape, generator=generator)
    one_hot = nn.functional.one_hot(y[rows], len(config["data"]["classes"])).float()
    return pictures, sigma, noise, drop_labels(one_hot, law["labelDropout"], generator)


def clock(seconds: float) -> str:
    return f"{int(seconds) // 3600}:{int(seconds) // 60 % 60:02d}:{int(seconds) % 60:02d}"


def accuracy(model: nn.Module, weights: dict[str, Tensor], held: Pictures, count: int, classes: int) -> float:
    """Quick accuracy of some weights on the first `count` validation pictures."""
    frozen = copy.deepcopy(model).eval()
    frozen.load_state_dict(weights)
    device = next(frozen.parameters()).device

    def denoise(noisy: Tensor, sigma: Tensor, condition: Tensor) -> Tensor:
        with torch.autocast(device.type, torch.bfloat16):
            return frozen(noisy.to(device), sigma.to(device), condition.to(device)).float().cpu()

    return quick_accuracy(denoise, normalise(held.x[:count]), torch.from_numpy(held.y[:count]).long(), classes)


def train(config: Config, folder: Path | None, runs: Path, device: torch.device, stop_at: int) -> None:
    settings, classes = config["training"], len(config["data"]["classes"])
    splits = load(config["data"], folder)
    x, y = normalise(splits.train.x), torch.from_numpy(splits.train.y).long()
    torch.manual_seed(settings["seed"])
    model = store.build(config).to(device)
    optimiser = torch.optim.AdamW(model.parameters(), settings["rate"], (0.9, 0.99), weight_decay=settings["weightDecay"])
    average = store.Average(model, settings["ema"])
    path, seen, before = runs / config["id"] / "checkpoint.pt", 0, 0.0
    if path.exists():
        saved = store.load(path)
        model.load_state_dict(saved["weights"])
        optimiser.load_state_dict(saved["optimiser"])
        average.weights = {name: value.to(device) for name, value in saved["average"].items()}
        seen, before = saved["seen"], saved["seconds"]
    step_loss = loss
    if device.type == "cuda":
        model = model.to(memory_format=torch.channels_last)
        step_loss = torch.compile(loss)
    print(f"{parameter_count(model):,} parameters, {len(x):,} training pictures, from picture {seen:,} of {settings['pictures']:,}", flush=True)
    start, first, losses = time.monotonic(), seen, []
    log = (path.parent / "log.jsonl") if path.parent.exists() or not path.parent.mkdir(parents=True) else None
    size = settings["batch"]
    while seen < stop_at:
        for group in optimiser.param_groups:
            group["lr"] = rate_at(seen, settings["pictures"], settings["warmup"], settings["rate"])
        batch = [tensor.to(device, non_blocking=True) for tensor in batch_at(seen // size, x, y, config)]
        optimiser.zero_grad(set_to_none=True)
        with torch.autocast(device.type, torch.bfloat16):
            value = step_loss(model, *batch).mean()
        value.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        average.update(model, seen // size)
        seen += size
        losses.append(value.detach())
        last = seen >= stop_at
        if not last and seen % REPORT_EVERY >= size:
            continue
        mean, losses = torch.stack(losses).mean().item(), []
        elapsed = time.monotonic() - start
        pace = (seen - first) / elapsed
        entry = {"pictures": seen, "seconds": round(before + elapsed), "loss": round(mean, 5), "rate": optimiser.param_groups[0]["lr"]}
        if last or seen % CHECK_EVERY < size:
            entry["accuracy"] = accuracy(model, average.weights, splits.validation, 200, classes)
            store.save(path, {"config": config, "weights": model.state_dict(), "average": average.weights,
                              "optimiser": optimiser.state_dict(), "seen": seen, "seconds": before + time.monotonic() - start})  # fmt: skip
        with log.open("a") as lines:
            lines.write(json.dumps(entry) + "\n")
        share = f"{seen:,} of {stop_at:,} pictures, {pace:.0f}/s, {clock((stop_at - seen) / pace)} left"
        print(share, *(f"{name} {entry[name]:.4g}" for name in ("loss", "rate", "accuracy") if name in entry), sep=", ", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True, help="a file of configs/")
    parser.add_argument("--data", type=Path, help="folder of the data set's files (default: where Debian puts them)")
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
