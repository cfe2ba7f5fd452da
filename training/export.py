"""Writes a model package: python export.py --config configs/fashion-mnist.json

From runs/<id>/checkpoint.pt to public/models/<id>/{model.onnx, golden.json, card.json}. ONNX Runtime must agree with
PyTorch to a relative error of 1e-4, at several numbers of probes, classes and pictures, before anything is written.
"""

import argparse
import hashlib
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch

import checkpoint as store
from checkpoint import Checkpoint
from configuration import Config, read_config
from data import load
from golden import TOLERANCE, golden_inputs, write_golden
from graph import INPUTS, OUTPUTS, GraphWriter, Shape, round_weights, score
from model import Denoiser, parameter_count

ROOT = Path(__file__).parent.parent
SIZES = [(1, 1, 1), (1, 10, 1), (3, 1, 3), (3, 2, 1), (8, 10, 1), (8, 10, 8)]  # B, K, N
ROWS_IN_FLIGHT = 80


def open_session(graph: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])


def random_inputs(shape: Shape, classes: int, probes: int, rows: int, pictures: int) -> tuple[torch.Tensor, ...]:
    """Inputs of the scoring graph, target unlike base, scale unlike level; of several rows the last is no class."""
    generator = torch.Generator().manual_seed(probes * 100 + rows * 10 + pictures)
    base, target = (torch.rand((pictures, *shape), generator=generator) * 2 - 1 for _ in range(2))
    noise = torch.randn((probes, *shape), generator=generator)
    sigma = (torch.randn(probes, generator=generator) - 0.5).exp()
    condition = torch.eye(classes)[torch.arange(rows) % classes]
    if rows > 1:
        condition[-1] = 0
    return base, noise, sigma * 0.8, sigma, target, condition


@torch.no_grad()
def check_parity(model: Denoiser, graph: bytes, shape: Shape) -> float:
    """Largest relative error of ONNX Runtime's errors against PyTorch's, over all sizes."""
    session, largest = open_session(graph), 0.0
    for probes, rows, pictures in SIZES:
        inputs = random_inputs(shape, model.label.in_features, probes, rows, pictures)
        expected, estimate = (tensor.numpy() for tensor in score(model, *inputs))
        errors, denoised = session.run(list(OUTPUTS), {name: tensor.numpy() for name, tensor in zip(INPUTS, inputs, strict=True)})
        relative = max(np.abs(errors / expected - 1).max(), np.abs(denoised - estimate).max() / np.abs(estimate).max())
        print(f"B={probes} K={rows} N={pictures}: relative error {relative:.1e}")
        largest = max(largest, float(relative))
    if not largest <= TOLERANCE:
        raise ValueError(f"ONNX Runtime differs from PyTorch by {largest:.1e}, more than {TOLERANCE:.0e}")
    return largest


def describe(path: Path, role: str) -> dict[str, Any]:
    content = path.read_bytes()
    return {"role": role, "path": path.name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def trusted_levels(config: Config) -> tuple[float, float]:
    """Levels within 2.5 standard deviations of the training law, the only ones the network has learnt."""
    law = config["diffusion"]
    low, high = (np.exp(law["logSigmaMean"] + sign * 2.5 * law["logSigmaStd"]) for sign in (-1, 1))
    return round(float(low), 4), round(float(high), 3)


def peak_memory(model: Denoiser, shape: Shape) -> int:
    """Bytes a session needs at 80 rows (8 probes × 10 classes): float32 weights and four of the widest feature maps."""
    widest = 2 * model.stem.out_channels * (shape[1] // model.unshuffle) * (shape[2] // model.unshuffle)
    return 4 * (parameter_count(model) + 4 * ROWS_IN_FLIGHT * widest)


def write_card(config: Config, saved: Checkpoint, model: Denoiser, shape: Shape, files: list[dict[str, Any]], flops: int, results: list[Any]) -> dict[str, Any]:  # fmt: skip
    text, classes = config["card"], config["data"]["classes"]
    low, high = trusted_levels(config)
    return {
        "format": 1,
        "id": config["id"],
        **{key: text[key] for key in ("title", "description", "version", "licence", "data")},
        "classes": [{"name": name} for name in classes],
        "picture": {
            "channels": shape[0],
            "height": shape[1],
            "width": shape[2],
            "polarity": text["polarity"],
            "normalisation": {"mean": 0.5, "scale": 0.5},
        },
        "parameterisation": {"kind": "edm-scoring-graph", "sigmaData": model.sigma_data, "sigmaMin": low, "sigmaMax": high},
        "files": files,
        "tensors": {"inputs": {name: name for name in INPUTS}, "outputs": {name: name for name in OUTPUTS}},
        "condition": {"kind": "one-hot", "size": len(classes), "noClass": "zeros"},
        "precision": {"storage": "float16", "compute": "float32"},
        "parameters": parameter_count(model),
        "flopsPerEvaluation": flops,
        "peakMemoryBytes": peak_memory(model, shape),
        "plan": config["plan"],
        "results": results,
        "training": {
            "pictures": saved["seen"],
            "hours": round(saved["seconds"] / 3600, 2),
            "hardware": "one CPU core",
            "config": f"training/configs/{config['id']}.json",
        },
    }


def export(config: Config, saved: Checkpoint, folder: Path, data: Path | None, results: list[Any]) -> None:
    model = store.averaged(saved)
    round_weights(model)
    held = load(config["data"], data).validation
    shape: Shape = (1, *held.x.shape[1:])
    writer = GraphWriter(model, shape)
    graph = writer.write().SerializeToString()
    largest = check_parity(model, graph, shape)
    golden = write_golden(model, held.x[0], shape)
    answer = open_session(graph).run(["errors"], dict(zip(INPUTS, (tensor.numpy() for tensor in golden_inputs(held.x[0], shape, model.label.in_features)), strict=True)))[0]  # fmt: skip
    np.testing.assert_allclose(answer.flatten(), golden["errors"], rtol=TOLERANCE)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(graph)
    (folder / "golden.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")
    files = [describe(folder / "model.onnx", "scoring-graph"), describe(folder / "golden.json", "golden")]
    card = write_card(config, saved, model, shape, files, 2 * writer.multiply_adds, results)
    (folder / "card.json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n")
    onnx.checker.check_model(str(folder / "model.onnx"), full_check=True)
    print(f"{folder.name}: {len(graph):,} bytes, {2 * writer.multiply_adds / 1e6:.2f} MFLOP per evaluation, largest relative error {largest:.1e}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True, help="a file of configs/")
    parser.add_argument("--runs", type=Path, default=Path(__file__).parent / "runs", help="folder of checkpoints")
    parser.add_argument("--data", type=Path, help="folder of the data sets\' files")
    parser.add_argument("--out", type=Path, default=ROOT / "public" / "models", help="folder of model packages")
    parser.add_argument("--results", type=Path, help="JSON list of measured results for the card (default: none)")
    options = parser.parse_args()
    torch.set_num_threads(1)
    config = read_config(options.config)
    results = json.loads(options.results.read_text()) if options.results else []
    saved = store.load(options.runs / config["id"] / "checkpoint.pt")
    export(config, saved, options.out / config["id"], options.data, results)


if __name__ == "__main__":
    main()
