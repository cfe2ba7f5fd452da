"""The plain classifier and the measures it is judged by."""

import numpy as np
import pytest
import torch
from sklearn.metrics import balanced_accuracy_score, roc_auc_score

from augment import augment, epoch_order
from baseline import PlainCnn, check_gradient, predict, write_graph
from configuration import read_config
from graph import round_weights
from metrics import area_under_curve, balanced_accuracy
from muon import orthogonalise
from test_train import CONFIGS


@pytest.mark.parametrize("shape", [(1, 28, 28), (3, 32, 32)])
def test_the_exported_classifier_answers_as_pytorch(shape: tuple[int, int, int]) -> None:
    torch.manual_seed(0)
    model = PlainCnn(shape[0], 5, 0.0).eval().requires_grad_(False)
    round_weights(model)
    graph, _ = write_graph(model, shape)
    x = torch.randn(3, *shape)
    np.testing.assert_allclose(predict(graph.SerializeToString(), x.numpy()), model(x).numpy(), atol=1e-5)


@pytest.mark.parametrize("shape", [(1, 8, 8), (1, 28, 28), (3, 32, 32)])
def test_the_exported_gradient_is_that_of_pytorch_however_sure_the_classifier_is(shape: tuple[int, int, int]) -> None:
    torch.manual_seed(1)
    model = PlainCnn(shape[0], 5, 0.0).eval().requires_grad_(False)
    for norm in model.norms:
        norm.scale.uniform_(0.5, 2)
        norm.shift.normal_()
    model.out.weight.mul_(100)
    round_weights(model)
    graph, _ = write_graph(model, shape)
    x = torch.rand(7, *shape) * 2 - 1
    assert check_gradient(model, graph.SerializeToString(), x) < 1e-4


def test_measures_are_those_of_scikit_learn() -> None:
    generator = np.random.default_rng(3)
    y, guess, score = generator.integers(0, 4, 200), generator.integers(0, 4, 200), generator.integers(0, 9, 200).astype(float)
    assert balanced_accuracy(guess, y, 4)[0] == pytest.approx(balanced_accuracy_score(y, guess))
    assert area_under_curve(score[y == 1], score[y == 0])[0] == pytest.approx(roc_auc_score(y[y < 2], score[y < 2]))


def test_a_shift_moves_by_at_most_its_reach_and_flips_and_turns_lose_no_pixel() -> None:
    data = {**read_config(CONFIGS / "ham10000.json")["data"], "shift": 0}
    x = torch.arange(2 * 3 * 8 * 8.0).reshape(2, 3, 8, 8)
    changed = augment(x, data, torch.Generator().manual_seed(1))
    torch.testing.assert_close(changed.flatten(2).sort(2).values, x.flatten(2).sort(2).values)
    point = torch.zeros(64, 1, 9, 9)
    point[:, :, 4, 4] = 1
    moved = augment(point, {**data, "flips": False, "turns": False, "shift": 2}, torch.Generator().manual_seed(2))
    assert (moved[:, :, 2:7, 2:7].sum((1, 2, 3)) == 1).all() and len(moved.flatten(1).argmax(1).unique()) > 10


def test_a_balanced_order_shows_rare_classes_as_often_as_frequent_ones() -> None:
    y = torch.cat([torch.zeros(9000), torch.ones(1000)]).long()
    shown = y[epoch_order(y, 1, torch.Generator().manual_seed(0))]
    assert shown.float().mean().item() == pytest.approx(0.5, abs=4 * 0.5 / 100)
    assert sorted(epoch_order(y, 0, torch.Generator().manual_seed(0)).tolist()) == list(range(10000))


def test_orthogonalising_brings_singular_values_near_one() -> None:
    torch.manual_seed(0)
    values = torch.linalg.svdvals(orthogonalise(torch.randn(24, 60)).float())
    assert values.min() > 0.6 and values.max() < 1.3
