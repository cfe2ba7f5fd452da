"""Writes a model package: python export.py --config configs/fashion-mnist.json

From runs/<id>/checkpoint.pt to public/models/<id>/{model.onnx, golden.json, loss.png, samples.png, card.json}, with what
was measured (results/<id>.json, results/<id>-baseline.json) in the card. ONNX Runtime must agree with PyTorch to a relative
error of 1e-4, at several numbers of probes, classes and pictures, before anything is written. Then the app checks the golden
answers on WebAssembly and on the native engine (WebGPU, which needs a browser, is not among them).
"""

import argparse
import hashlib
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
import torch

import checkpoint as store
from checkpoint import Checkpoint
from configuration import Config, read_config
from data import Bytes, load
from golden import TOLERANCE, golden_inputs, write_golden
from graph import INPUTS, OUTPUTS, GraphWriter, Shape, round_weights, score
from model import Denoiser, parameter_count

ROOT = Path(__file__).parent.parent
RESULTS = Path(__file__).parent / "results"
SIZES = [(1, 1, 1), (1, 10, 1), (3, 1, 3), (3, 2, 1), (8, 10, 1), (8, 10, 8)]  # B, K, N
ROWS_IN_FLIGHT = 80
ENGINES = ("wasm", "cpu")
FILES = {
    "model.onnx": "scoring-graph",
    "golden.json": "golden",
    "baseline.onnx": "baseline",
    "loss.png": "loss-curve",
    "samples.png": "sample-grid",
}


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


def golden_picture(config: Config, data: Path | None) -> Bytes:
    """The picture of the golden answers: the first for validation or, where the data may not be passed on, a smooth pattern."""
    if config["card"]["data"].get("redistributable", True):
        return load(config["data"], data).validation.x[0]
    side = config["data"]["side"]
    rows, columns = np.mgrid[0:side, 0:side] * (2 * np.pi / side)
    waves = np.stack([np.sin(rows + shift) * np.cos(columns - shift) for shift in (0.0, 2.1, 4.2)], axis=-1)
    return (127.5 + 90 * waves).round().astype(np.uint8)


def measured(name: str) -> dict[str, Any]:
    path = RESULTS / f"{name}.json"
    return json.loads(path.read_text()) if path.exists() else {}


def check_engines(folder: Path) -> None:
    """The app's own golden self-check on its engines of the terminal: the smallest run on each, which refuses a wrong answer."""
    sample = ROOT / "public" / "samples" / "tiny" / "3.png"
    run = ["node", str(ROOT / "scripts" / "elbow.mjs"), "classify", str(sample), "--models", str(folder.parent), "--model", folder.name,
           "--levels", "1", "--draws", "1", "--json"]  # fmt: skip
    for engine in ENGINES:
        subprocess.run([*run, "--engine", engine], check=True, stdout=subprocess.DEVNULL)
        print(f"golden answers pass on {engine}")


def write_card(config: Config, saved: Checkpoint, model: Denoiser, shape: Shape, files: list[dict[str, Any]], flops: float) -> dict[str, Any]:
    text, classes = config["card"], config["data"]["classes"]
    low, high = trusted_levels(config)
    words = ("variantOf", "notice", "use", "limits", "classTree")
    baseline = measured(f"{text.get('variantOf', config['id'])}-baseline")
    return {
        "format": 1,
        "id": config["id"],
        **{key: text[key] for key in ("title", "description", "version", "licence", "data")},
        **{key: text[key] for key in words if key in text},
        "conditioning": "late" if model.class_from else "full",
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
        "flopsPerEvaluation": round(flops),
        "peakMemoryBytes": peak_memory(model, shape),
        "plan": config["plan"],
        "training": {
            "pictures": saved["seen"],
            "hours": round(saved["seconds"] / 3600, 2),
            "hardware": "one CPU core",
            "config": f"training/configs/{config['id']}.json",
        },
        **({"baseline": baseline} if baseline else {}),
        "results": [],
        **measured(config["id"]),
    }


def export(config: Config, run: Path, folder: Path, data: Path | None, engines: bool) -> None:
    saved = store.load(run / "checkpoint.pt")
    model = store.averaged(saved, config)
    round_weights(model)
    picture = golden_picture(config, data)
    shape: Shape = (model.channels, *picture.shape[:2])
    writer = GraphWriter(model, shape)
    graph = writer.write().SerializeToString()
    flops = writer.flops(len(config["data"]["classes"]))
    largest = check_parity(model, graph, shape)
    golden = write_golden(model, picture, shape)
    answer = open_session(graph).run(["errors"], dict(zip(INPUTS, (tensor.numpy() for tensor in golden_inputs(picture, shape, model.label.in_features)), strict=True)))[0]  # fmt: skip
    np.testing.assert_allclose(answer.flatten(), golden["errors"], rtol=TOLERANCE)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.onnx").write_bytes(graph)
    (folder / "golden.json").write_text(json.dumps(golden, separators=(",", ":")) + "\n")
    for drawing in ("loss.png", "samples.png"):
        if (run / drawing).exists():
            shutil.copyfile(run / drawing, folder / drawing)
    files = [describe(folder / name, role) for name, role in FILES.items() if (folder / name).exists()]
    card = write_card(config, saved, model, shape, files, flops)
    (folder / "card.json").write_text(json.dumps(card, indent=2, ensure_ascii=False) + "\n")
    onnx.checker.check_model(str(folder / "model.onnx"), full_check=True)
    if engines:
        check_engines(folder)
    print(f"{folder.name}: {len(graph):,} bytes, {flops / 1e6:.2f} MFLOP per evaluation, largest relative error {largest:.1e}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--config", type=Path, required=True, help="a file of configs/")
    parser.add_argument("--runs", type=Path, default=Path(__file__).parent / "runs", help="folder of checkpoints")
    parser.add_argument("--data", type=Path, help="folder of the data sets' files")
    parser.add_argument("--out", type=Path, default=ROOT / "public" / "models", help="folder of model packages")
    parser.add_argument("--no-engines", action="store_true", help="leave out the check on the app's engines, which needs Node")
    options = parser.parse_args()
    torch.set_num_threads(1)
    config = read_config(options.config)
    export(config, options.runs / config["id"], options.out / config["id"], options.data, not options.no_engines)


if __name__ == "__main__":
    main()
