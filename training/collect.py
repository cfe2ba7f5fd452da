"""Gathers what was measured of a model into results/<id>.json, which export.py puts into the card.

python collect.py --config configs/mnist.json [--evaluation FILE] [--calibration FILE] [--speed FILE]

FILEs are the JSON output of `elbow evaluate`, `elbow calibrate` and `elbow classify --engine wasm`. What is not given stays
as it was.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from configuration import read_config
from export import RESULTS, measured


def round4(values: list[float]) -> list[float]:
    return [round(value, 4) for value in values]


def evaluation_fields(report: dict[str, Any], split: str, command: str) -> dict[str, Any]:
    """The card's `results` and `confusion` from a report of `elbow evaluate --json`."""
    common = {"pictures": report["pictures"], "split": split, "levels": report["levels"], "draws": report["draws"],
              "nfePerPicture": report["nfe"], "command": command}  # fmt: skip
    found = [
        ("top-1", report["accuracy"], [report["accuracyLow"], report["accuracyHigh"]], "wilson-95"),
        ("balanced-accuracy", report["balancedAccuracy"], report["balancedAccuracyInterval"], report["balancedAccuracyIntervalMethod"]),
        *((f"auc {pair['positive']}/{pair['negative']}", pair["value"], pair["interval"], pair["intervalMethod"]) for pair in report.get("auc", [])),
    ]
    results = [{"reading": report["reading"], "metric": metric, "value": round(value, 4), "interval": round4(interval), "intervalMethod": method,
                **common} for metric, value, interval, method in found]  # fmt: skip
    confusion = {"reading": report["reading"], "pictures": report["pictures"], "split": split, "counts": report["confusion"], "command": command}
    return {"results": results, "confusion": confusion}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True, help="a file of configs/")
    parser.add_argument("--evaluation", type=Path, help="output of `elbow evaluate --json`")
    parser.add_argument("--split", help="which pictures it was measured on, in words")
    parser.add_argument("--command", help="the command that measured it")
    parser.add_argument("--calibration", type=Path, help="output of `elbow calibrate --json`")
    parser.add_argument("--speed", type=float, help="seconds per verdict on wasm")
    parser.add_argument("--engine", default="wasm, one thread", help="on what the speed was measured")
    options = parser.parse_args()
    name = read_config(options.config)["id"]
    fields = measured(name)
    if options.evaluation:
        fields.update(evaluation_fields(json.loads(options.evaluation.read_text()), options.split, options.command))
    if options.calibration:
        fields.update(json.loads(options.calibration.read_text()))
    if options.speed:
        fields["speed"] = {"secondsPerVerdict": options.speed, "engine": options.engine, "command": options.command}
    (RESULTS / f"{name}.json").write_text(json.dumps(fields, indent=2) + "\n")


if __name__ == "__main__":
    main()
