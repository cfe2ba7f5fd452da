"""Writes `src/testdata/models/gaussian`: a scoring graph whose errors are known in closed form.

Pictures of class c are x ~ N(mu_c, s^2 I); the best estimate of x given x + sigma * noise is
D = (s^2 (x + sigma * noise) + sigma^2 mu_c) / (s^2 + sigma^2). The package has the same form as a trained model's, so
the tests of runtime and worker know what every error must be.

    python training/gaussian_model.py
"""

import hashlib
import json
from pathlib import Path

import numpy as np
import onnx
from noise import noise
from onnx import TensorProto, helper, numpy_helper

CHANNELS, HEIGHT, WIDTH = 1, 4, 4
CLASSES = ("left", "right", "middle")
SPREAD = 0.25
SIGMA_MIN, SIGMA_MAX = 0.02, 20.0
FOLDER = Path(__file__).parent.parent / "src/testdata/models/gaussian"


def class_means() -> np.ndarray:
    """A bright bar per class: (J, C, H, W)."""
    means = np.full((len(CLASSES), CHANNELS, HEIGHT, WIDTH), -0.5, np.float32)
    means[0, :, :, 0] = 0.5
    means[1, :, :, 3] = 0.5
    means[2, :, :, 1:3] = 0.25
    return means


def scoring_graph() -> onnx.ModelProto:
    """The graph of `architecture.md` 4 for the Gaussian world."""
    picture = [CHANNELS, HEIGHT, WIDTH]
    pixels = CHANNELS * HEIGHT * WIDTH

    def constant(name: str, value: object, kind: type = np.float32) -> onnx.TensorProto:
        return numpy_helper.from_array(np.asarray(value, kind), name)

    def tensor(name: str, shape: list[object]) -> onnx.ValueInfoProto:
        return helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)

    node = helper.make_node
    nodes = [
        node("Reshape", ["noise_scale", "column4"], ["scale4"]),  # (B,1,1,1)
        node("Mul", ["noise", "scale4"], ["scaled"]),
        node("Add", ["base", "scaled"], ["noisy"]),  # (B,C,H,W)
        node("Mul", ["sigma", "sigma"], ["variance"]),
        node("Reshape", ["variance", "column5"], ["variance5"]),  # (B,1,1,1,1)
        node("Add", ["variance5", "spread"], ["total"]),
        node("Reshape", ["noisy", "as_one_class"], ["noisy5"]),  # (B,1,C,H,W)
        node("Mul", ["noisy5", "spread"], ["from_noisy"]),
        node("MatMul", ["condition", "means"], ["flat_means"]),  # (K,CHW)
        node("Reshape", ["flat_means", "as_one_probe"], ["means5"]),  # (1,K,C,H,W)
        node("Mul", ["means5", "variance5"], ["from_mean"]),
        node("Add", ["from_noisy", "from_mean"], ["weighted"]),
        node("Div", ["weighted", "total"], ["denoised"]),  # (B,K,C,H,W)
        node("Reshape", ["target", "as_one_class"], ["target5"]),
        node("Sub", ["denoised", "target5"], ["difference"]),
        node("Mul", ["difference", "difference"], ["squares"]),
        node("Abs", ["difference"], ["absolutes"]),
        node("ReduceMean", ["squares"], ["squared"], axes=[2, 3, 4], keepdims=0),  # (B,K)
        node("ReduceMean", ["absolutes"], ["absolute"], axes=[2, 3, 4], keepdims=0),
        node("Unsqueeze", ["squared", "last"], ["squared1"]),
        node("Unsqueeze", ["absolute", "last"], ["absolute1"]),
        node("Concat", ["squared1", "absolute1"], ["errors"], axis=2),
    ]
    graph = helper.make_graph(
        nodes,
        "gaussian",
        [
            tensor("base", ["N", *picture]),
            tensor("noise", ["B", *picture]),
            tensor("noise_scale", ["B"]),
            tensor("sigma", ["B"]),
            tensor("target", ["N", *picture]),
            tensor("condition", ["K", len(CLASSES)]),
        ],
        [tensor("errors", ["B", "K", 2]), tensor("denoised", ["B", "K", *picture])],
        [
            constant("column4", [-1, 1, 1, 1], np.int64),
            constant("column5", [-1, 1, 1, 1, 1], np.int64),
            constant("as_one_class", [-1, 1, *picture], np.int64),
            constant("as_one_probe", [1, -1, *picture], np.int64),
            constant("last", [2], np.int64),
            constant("spread", SPREAD**2),
            constant("means", class_means().reshape(len(CLASSES), pixels)),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    return model


def golden_answers() -> dict[str, object]:
    """Golden inputs and outputs in closed form and double precision, in the form of `golden.py`."""
    levels = np.array([0.3, 1.0])
    means = class_means().astype(np.float64)
    picture = np.arange(CHANNELS * HEIGHT * WIDTH, dtype=np.uint8) * 15  # (CHW,)
    x = (picture / 255 - 0.5) / 0.5
    x = x.reshape(1, 1, CHANNELS, HEIGHT, WIDTH)
    epsilon = np.stack([noise(7, draw, x.size) for draw in range(len(levels))]).astype(np.float64).round(4)
    condition = np.concatenate([np.eye(len(CLASSES)), np.zeros((1, len(CLASSES)))])  # (K,J)
    variance = (levels**2).reshape(-1, 1, 1, 1, 1)
    noisy = x + np.sqrt(variance) * epsilon.reshape(-1, 1, CHANNELS, HEIGHT, WIDTH)
    told = np.tensordot(condition, means, 1)[None]  # (1,K,C,H,W)
    denoised = (SPREAD**2 * noisy + variance * told) / (SPREAD**2 + variance)  # (B,K,C,H,W)
    gap = (denoised - x).reshape(len(levels), len(condition), -1)
    errors = np.stack([(gap**2).mean(2), np.abs(gap).mean(2)], axis=2)  # (B,K,2)
    return {
        "format": 1,
        "picture": picture.tolist(),
        "sigma": levels.tolist(),
        "noise": epsilon.flatten().tolist(),
        "condition": condition.astype(int).flatten().tolist(),
        "errors": errors.flatten().tolist(),
        "denoised": [{"index": i, "value": denoised.flatten()[i]} for i in (0, 50, 127)],
        "tolerance": 1e-5,
    }


def card(files: list[dict[str, object]]) -> dict[str, object]:
    inputs = ("base", "noise", "noise_scale", "sigma", "target", "condition")
    return {
        "format": 1,
        "id": "gaussian",
        "title": "Gaussian world",
        "description": "Three classes of 4×4 pictures with normal pixels, for tests: every error is known in closed form.",
        "version": "1",
        "licence": {"spdx": "MIT", "holder": "the authors of Elbow"},
        "data": {"name": "none", "licence": "none", "source": "training/gaussian_model.py", "citation": ""},
        "classes": [{"name": name} for name in CLASSES],
        "picture": {
            "channels": CHANNELS,
            "height": HEIGHT,
            "width": WIDTH,
            "polarity": "any",
            "normalisation": {"mean": 0.5, "scale": 0.5},
        },
        "parameterisation": {
            "kind": "edm-scoring-graph",
            "sigmaData": SPREAD,
            "sigmaMin": SIGMA_MIN,
            "sigmaMax": SIGMA_MAX,
        },
        "files": files,
        "tensors": {"inputs": {name: name for name in inputs}, "outputs": {"errors": "errors", "denoised": "denoised"}},
        "condition": {"kind": "one-hot", "size": len(CLASSES), "noClass": "zeros"},
        "precision": {"storage": "float32", "compute": "float32"},
        "parameters": len(CLASSES) * CHANNELS * HEIGHT * WIDTH,
        "flopsPerEvaluation": 12 * CHANNELS * HEIGHT * WIDTH,
        "peakMemoryBytes": 1 << 20,
        "plan": {"spacing": "log-uniform", "levels": 8, "draws": 2, "sigmaMin": 0.1, "sigmaMax": 5.0},
        "results": [],
    }


def main() -> None:
    FOLDER.mkdir(parents=True, exist_ok=True)
    contents = {
        "model.onnx": scoring_graph().SerializeToString(deterministic=True),
        "golden.json": (json.dumps(golden_answers()) + "\n").encode(),
    }
    files = []
    for (path, content), role in zip(contents.items(), ("scoring-graph", "golden"), strict=True):
        (FOLDER / path).write_bytes(content)
        digest = hashlib.sha256(content).hexdigest()
        files.append({"role": role, "path": path, "bytes": len(content), "sha256": digest})
    (FOLDER / "card.json").write_text(json.dumps(card(files), indent=2, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
