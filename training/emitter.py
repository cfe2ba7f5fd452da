"""Writes ONNX nodes one at a time; weights are stored in half precision and cast to float32 when a session opens."""

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper
from torch import Tensor

OPSET = 17
SMALL = 16


class Emitter:
    """Nodes and weights so far; every method returns the name of the tensor it made."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: dict[str, onnx.TensorProto] = {}

    def node(self, operator: str, *inputs: str, output: str | None = None, **attributes: object) -> str:
        name = output or f"{operator}_{len(self.nodes)}"
        self.nodes.append(helper.make_node(operator, list(inputs), [name], name=f"{name}_node", **attributes))
        return name

    def constant(self, value: NDArray[np.generic] | list[int] | float) -> str:
        """A constant as it is: whole numbers as int64 (shapes), others as float32; equal constants are stored once."""
        array = np.asarray(value, np.int64 if isinstance(value, list) else np.float32)
        name = f"constant_{array.dtype}_{'x'.join(map(str, array.shape))}_{'_'.join(map(str, array.flatten()))}"
        self.weights.setdefault(name, numpy_helper.from_array(array, name))
        return name

    def exact(self, name: str, value: NDArray[np.float32]) -> str:
        """A named array in single precision."""
        self.weights[name] = numpy_helper.from_array(value, name)
        return name

    def weight(self, name: str, value: Tensor) -> str:
        """A trained weight; it must be exact in half precision unless it is small."""
        array = value.detach().numpy()
        if array.size <= SMALL:
            return self.exact(name, array)
        half = array.astype(np.float16)
        if not np.array_equal(half.astype(np.float32), array):
            raise ValueError(f"weight {name} changes when stored in half precision: round the weights first")
        self.weights[f"{name}.half"] = numpy_helper.from_array(half, f"{name}.half")
        return self.node("Cast", f"{name}.half", output=name, to=TensorProto.FLOAT)

    def reshape(self, x: str, shape: list[int]) -> str:
        return self.node("Reshape", x, self.constant(shape))

    def silu(self, x: str) -> str:
        return self.node("Mul", x, self.node("Sigmoid", x))

    def model(self, inputs: dict[str, list[int | str]], outputs: dict[str, list[int | str]]) -> onnx.ModelProto:
        """The checked model, given the shapes of its inputs and outputs (a name stands for an open size)."""
        ports = [
            [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape) for name, shape in side.items()] for side in (inputs, outputs)
        ]
        graph = helper.make_graph(self.nodes, "scoring-graph", *ports, initializer=list(self.weights.values()))
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], producer_name="elbow")
        model.ir_version = 8
        onnx.checker.check_model(model, full_check=True)
        return model
