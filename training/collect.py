"""Gathers what was measured of a model into results/<id>.json, which export.py puts into the card.

python collect.py --config configs/mnist.json [--evaluation FILE] [--calibration FILE] [--card FILE] [--speed SECONDS]

FILEs are the JSON output of `elbow evaluate` and `elbow calibrate` on the files that testdata.py --full writes, the speed is
that of `elbow classify --engine wasm`. What is not given stays as it was.
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


def limit(count: int | None) -> str:
    return f" --limit {count}" if count else ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True, help="a file of configs/")
    parser.add_argument("--evaluation", type=Path, help="output of `elbow evaluate --json`")
    parser.add_argument("--limit", type=int, help="its number of pictures (default: all)")
    parser.add_argument("--calibration", type=Path, help="output of `elbow calibrate --json`")
    parser.add_argument("--card", type=Path, help="a card that `elbow calibrate --write` has put confidence into")
    parser.add_argument("--speed", type=float, help="seconds per verdict on wasm")
    options = parser.parse_args()
    config = read_config(options.config)
    name, data = config["id"], config["data"]["name"]
    fields = measured(name)
    run = f"npm run -s elbow -- {{}} --model {name}"
    if options.evaluation:
        report = json.loads(options.evaluation.read_text())
        command = run.format("evaluate") + f" --data {data}-test.npz" + limit(options.limit) + " --engine cpu --json"
        command += "".join(f" --auc '{pair['positive']}/{pair['negative']}'" for pair in report.get("auc", []))
        fields.update(evaluation_fields(report, f"test rows 0-{report['pictures'] - 1}", command))
    if options.calibration:
        found = json.loads(options.calibration.read_text())
        count = found["calibration"]["pictures"]
        command = run.format("calibrate") + f" --data {data}-validation.npz --limit {count} --engine cpu --json"
        for field in ("calibration", "typicality"):
            found[field].update(command=command, split=f"validation rows 0-{count - 1}")
        fields.update({field: value for field, value in found.items() if field != "confidence"})
    if options.card:
        fields["confidence"] = json.loads(options.card.read_text())["confidence"]
    if options.speed:
        command = run.format("classify") + " PICTURE --engine wasm --json"
        fields["speed"] = {"secondsPerVerdict": options.speed, "engine": "wasm, one thread, server processor", "command": command}
    (RESULTS / f"{name}.json").write_text(json.dumps(fields, indent=2) + "\n")


if __name__ == "__main__":
    main()
