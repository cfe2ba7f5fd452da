"""Draws what a training run looked like: python plots.py --config configs/mnist.json

From runs/<id>/log.jsonl to runs/<id>/loss.png: training loss, and quick accuracy where it was measured.
"""

import argparse
import json
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot

from configuration import read_config

INK, LOSS, ACCURACY = "#5b6470", "#2f6fde", "#c2571a"


def draw(entries: list[dict[str, float]], target: Path) -> None:
    """Loss against pictures seen, quick accuracy on a second axis; legible on light and dark grounds."""
    figure, axes = pyplot.subplots(figsize=(6.4, 3.2), dpi=100, layout="constrained")
    figure.patch.set_facecolor("white")
    seen = [entry["pictures"] / 1000 for entry in entries]
    axes.plot(seen, [entry["loss"] for entry in entries], color=LOSS, linewidth=1.5)
    losses = sorted(entry["loss"] for entry in entries[len(entries) // 20 :])
    spread = losses[-1] - losses[0]
    axes.set_ylim(losses[0] - 0.1 * spread, losses[-1] + 0.1 * spread)
    axes.set_xlabel("thousand pictures seen", color=INK)
    axes.set_ylabel("training loss", color=LOSS)
    checks = [entry for entry in entries if "accuracy" in entry]
    if checks:
        right = axes.twinx()
        right.plot([entry["pictures"] / 1000 for entry in checks], [100 * entry["accuracy"] for entry in checks], "o-", color=ACCURACY, markersize=4)
        right.set_ylabel("quick accuracy, %", color=ACCURACY)
        right.tick_params(colors=INK)
        right.spines[:].set_visible(False)
    axes.tick_params(colors=INK)
    axes.spines[["top", "right"]].set_visible(False)
    axes.grid(axis="y", color="#d9dde3", linewidth=0.6)
    figure.savefig(target)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True, help="a file of configs/")
    parser.add_argument("--runs", type=Path, default=Path(__file__).parent / "runs", help="folder of checkpoints and logs")
    options = parser.parse_args()
    folder = options.runs / read_config(options.config)["id"]
    entries = [json.loads(line) for line in (folder / "log.jsonl").read_text().splitlines()]
    draw(entries, folder / "loss.png")
    print(f"wrote {folder / 'loss.png'}")


if __name__ == "__main__":
    main()
