"""What storing weights in half precision changes: python precision.py --config configs/mnist.json --data FOLDER

Scores validation pictures with the trained weights and with the rounded ones, same noise, both computed in float32. Prints
how many verdicts change (at most 0.2 % may) and how far the gap between the two leading classes moves, in units of its own
standard error over draws (its root mean square must stay under 2 %).
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

import checkpoint as store
from configuration import read_config
from data import load, normalise
from diffusion import log_uniform_levels
from graph import round_weights
from model import Denoiser
from score import error_table

DRAWS = 2


def losses(model: Denoiser, x: torch.Tensor, levels: torch.Tensor, span: float, classes: int) -> NDArray[np.float64]:
    """ELBO losses in nats of every picture, draw and class: (N, C, H, W) → (N, D, K)."""
    tables = [error_table(model, x, levels, 1, classes, seed) for seed in range(DRAWS)]
    scale = span / len(levels) * x[0].numel()
    return np.stack([(scale * table.double() / levels.double().square()[:, None]).sum(1).numpy() for table in tables], axis=1)


@torch.no_grad()
def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True, help="a file of configs/")
    parser.add_argument("--data", type=Path, help="folder of the data sets' files")
    parser.add_argument("--runs", type=Path, default=Path(__file__).parent / "runs", help="folder of checkpoints")
    parser.add_argument("--limit", type=int, default=500, help="pictures (default 500)")
    parser.add_argument("--levels", type=int, default=6, help="levels of the plan's range (default 6), two draws each")
    options = parser.parse_args()
    torch.set_num_threads(1)
    config = read_config(options.config)
    saved = store.load(options.runs / config["id"] / "checkpoint.pt")
    exact, rounded = store.averaged(saved, config), store.averaged(saved, config)
    round_weights(rounded)
    plan, classes = config["plan"], len(config["data"]["classes"])
    levels = log_uniform_levels(options.levels, plan["sigmaMin"], plan["sigmaMax"])
    span = float(np.log(plan["sigmaMax"] / plan["sigmaMin"]))
    x = normalise(load(config["data"], options.data).validation.x[: options.limit])
    before, after = (
        np.concatenate([losses(model, x[start : start + 10], levels, span, classes) for start in range(0, len(x), 10)]) for model in (exact, rounded)
    )
    changed = int((before.mean(1).argmin(1) != after.mean(1).argmin(1)).sum())
    leaders = np.argsort(before.mean(1), axis=1)[:, :2]  # (N, 2)
    gap = [np.diff(np.take_along_axis(table, leaders[:, None, :], axis=2), axis=2)[..., 0] for table in (before, after)]  # (N, D)
    moved = (gap[1] - gap[0]).mean(1)
    standard_error = np.sqrt((gap[0].var(1, ddof=1) / DRAWS).mean())
    share = float(np.sqrt(np.square(moved).mean()) / standard_error)
    print(json.dumps({"id": config["id"], "pictures": len(x), "verdictsChanged": changed, "gapShiftInStandardErrors": round(share, 5)}))


if __name__ == "__main__":
    main()
