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
