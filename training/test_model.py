"""Properties of the network, and its ONNX graph against it."""

import numpy as np
import pytest
import torch
from onnx import TensorProto

from diffusion import per_picture, preconditioning
from export import check_parity, open_session, random_inputs
from graph import INPUTS, GraphWriter, cosine_coefficients, round_weights, score
from model import Denoiser, ModelConfig

SMALL: ModelConfig = {"unshuffle": 2, "channels": [8, 16], "blocks": [1, 2], "groups": 4, "embedding": 12, "attention": True, "dropout": 0.0, "classFrom": 0}  # fmt: skip
FLAT: ModelConfig = {**SMALL, "unshuffle": 1, "channels": [8], "blocks": [2], "attention": False}
LATE: ModelConfig = {**SMALL, "classFrom": 3}  # blocks: one down, two in the middle, one up
BETWEEN: ModelConfig = {**SMALL, "blocks": [2, 2], "classFrom": 3}


def scrambled(config: ModelConfig, channels: int) -> Denoiser:
    """A network whose every weight is random, so that no part can be left out unseen."""
    torch.manual_seed(1)
    model = Denoiser(config, channels, 5, 0.5).eval().requires_grad_(False)
    for value in model.parameters():
        value.copy_(torch.randn_like(value) * 0.2)
    round_weights(model)
    return model


def test_a_fresh_network_adds_only_its_last_bias_to_the_skip_path() -> None:
    model = Denoiser(SMALL, 1, 5, 0.5)
    torch.nn.init.zeros_(model.head.bias)
    noisy, sigma = torch.randn(3, 1, 8, 8), torch.tensor([0.1, 1.0, 10.0])
    expected = per_picture(preconditioning(sigma, 0.5).skip) * noisy
    torch.testing.assert_close(model(noisy, sigma, torch.eye(5)[:3]), expected)


def test_the_answer_depends_on_level_class_and_no_class() -> None:
    model = scrambled(SMALL, 1)
    noisy = torch.randn(1, 1, 8, 8).expand(4, 1, 8, 8)
    condition = torch.stack([torch.eye(5)[0], torch.eye(5)[1], torch.zeros(5), torch.eye(5)[0]])
    answers = model(noisy, torch.tensor([1.0, 1.0, 1.0, 1.1]), condition)
    assert all((answers[i] - answers[j]).abs().max() > 1e-3 for i in range(4) for j in range(i))


@pytest.mark.parametrize(("config", "channels", "side"), [(SMALL, 1, 8), (SMALL, 3, 12), (FLAT, 1, 8), (LATE, 1, 8), (BETWEEN, 3, 8)])
def test_the_graph_answers_as_pytorch_at_every_size(config: ModelConfig, channels: int, side: int) -> None:
    model, shape = scrambled(config, channels), (channels, side, side)
    graph = GraphWriter(model, shape).write()
    assert check_parity(model, graph.SerializeToString(), shape) < 1e-4


def test_the_graph_is_small_enough_and_asks_for_real_numbers_only() -> None:
    model = scrambled(SMALL, 1)
    graph = GraphWriter(model, (1, 8, 8)).write()
    assert all(port.type.tensor_type.elem_type == TensorProto.FLOAT for port in graph.graph.input)
    stored = {weight.name: weight.data_type for weight in graph.graph.initializer}
    assert stored["middle.0.conv1.weight.half"] == TensorProto.FLOAT16


def test_weights_that_were_not_rounded_are_refused() -> None:
    model = scrambled(SMALL, 1)
    model.stem.weight.add_(1e-6)
    with pytest.raises(ValueError, match="round the weights first"):
        GraphWriter(model, (1, 8, 8)).write()


def test_the_cosine_polynomial_is_the_cosine_of_half_a_turn_either_way() -> None:
    part = np.linspace(-0.5, 0.5, 1001)
    value = np.polynomial.polynomial.polyval(part**2, cosine_coefficients())
    np.testing.assert_allclose(value, np.cos(2 * np.pi * part), rtol=0, atol=1e-9)


def test_no_operator_is_left_to_a_shader_that_is_only_roughly_right() -> None:
    operators = {node.op_type for node in GraphWriter(scrambled(SMALL, 1), (1, 8, 8)).write().graph.node}
    assert operators.isdisjoint({"Sin", "Cos", "Erf", "GroupNormalization"})


def test_a_class_asked_twice_gets_one_answer_and_order_does_not_matter() -> None:
    model = scrambled(SMALL, 1)
    session = open_session(GraphWriter(model, (1, 8, 8)).write().SerializeToString())
    base, noise, scale, sigma, target, _ = random_inputs((1, 8, 8), 5, 2, 5, 1)
    feed = {name: tensor.numpy() for name, tensor in zip(INPUTS[:-1], (base, noise, scale, sigma, target), strict=True)}
    straight, mixed = (
        session.run(["errors"], {**feed, "condition": np.eye(5, dtype=np.float32)[order]})[0] for order in ([0, 1, 2], [2, 0, 0, 1])
    )
    np.testing.assert_allclose(mixed, straight[:, [2, 0, 0, 1]], rtol=1e-5)


def test_multiply_adds_of_a_single_block_network_are_counted_by_hand() -> None:
    model = scrambled({**FLAT, "blocks": [1]}, 1)
    writer = GraphWriter(model, (1, 8, 8))
    writer.write()
    convolutions = 64 * 9 * (1 * 8 + 8 * 8 + 8 * 8 + 8 * 1)
    embedding = 64 * 12 + 12 * 12 + 5 * 12 + 12 * 16
    assert writer.shared + writer.per_class == convolutions + embedding


def test_what_no_class_changes_is_counted_once_for_all_classes() -> None:
    writer = GraphWriter(scrambled({**FLAT, "blocks": [2], "classFrom": 1}, 1), (1, 8, 8))
    writer.write()
    assert writer.per_class == 64 * 9 * (8 * 8 + 8 * 1) + 12 * 16
    assert writer.flops(10) == 2 * (writer.per_class + writer.shared / 10)


def test_late_conditioning_is_full_conditioning_where_the_class_says_nothing() -> None:
    full, late = scrambled(SMALL, 1), scrambled(LATE, 1)
    noisy, sigma = torch.randn(2, 1, 8, 8), torch.tensor([0.5, 2.0])
    torch.testing.assert_close(late(noisy, sigma, torch.zeros(2, 5)), full(noisy, sigma, torch.zeros(2, 5)))
    assert (late(noisy, sigma, torch.eye(5)[:2]) - late(noisy, sigma, torch.zeros(2, 5))).abs().max() > 1e-3


def test_score_compares_with_the_target_and_not_the_base() -> None:
    model = scrambled(SMALL, 1)
    inputs = random_inputs((1, 8, 8), 5, 2, 3, 1)
    errors, denoised = score(model, *inputs)
    gap = denoised - inputs[4][:, None]
    torch.testing.assert_close(errors[1, 2], torch.stack([gap[1, 2].square().mean(), gap[1, 2].abs().mean()]))
