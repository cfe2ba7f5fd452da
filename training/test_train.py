"""Data and training loop."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest
import torch

import checkpoint as store
from configuration import Config, read_config
from data import digits, normalise, read_idx
from train import batch_at, rate_at, train
from wilson import wilson

CONFIGS = Path(__file__).parent / "configs"


def tiny(pictures: int = 256) -> Config:
    config = read_config(CONFIGS / "tiny.json")
    return {**config, "training": {**config["training"], "pictures": pictures, "warmup": 64}}


def test_an_idx_file_is_read_with_its_shape(tmp_path: Path) -> None:
    values = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)
    header = b"\x00\x00\x08\x03" + np.array(values.shape, ">u4").tobytes()
    (tmp_path / "a.gz").write_bytes(gzip.compress(header + values.tobytes()))
    np.testing.assert_array_equal(read_idx(tmp_path / "a.gz"), values)


def test_another_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"PK\x03\x04")
    with pytest.raises(ValueError, match="504b0304"):
        read_idx(tmp_path / "a")


def test_the_splits_of_the_digits_share_no_row_and_lose_none() -> None:
    splits = digits(200)
    assert [len(part.y) for part in splits] == [1297, 200, 300]
    whole = np.concatenate([part.x for part in splits])
    assert len(whole) == 1797 and whole.min() == 0 and whole.max() == 255


def test_pictures_span_minus_one_to_one() -> None:
    assert normalise(np.array([[[0, 255]]], np.uint8)).flatten().tolist() == [-1.0, 1.0]


def test_the_rate_rises_to_its_peak_and_falls_to_zero() -> None:
    rates = [rate_at(seen, 1000, 100, 0.01) for seen in (0, 99, 100, 550, 1000)]
    np.testing.assert_allclose(rates, [0.0001, 0.01, 0.01, 0.005, 0.0], atol=1e-12)


def test_an_epoch_shows_every_picture_once_and_a_step_is_repeatable() -> None:
    x, y = torch.arange(128.0)[:, None, None, None], torch.zeros(128, dtype=torch.long)
    config = tiny()
    seen = torch.cat([batch_at(step, x, y, config)[0].flatten() for step in (2, 3)])
    assert sorted(seen.tolist()) == list(range(128))
    for first, second in zip(batch_at(5, x, y, config), batch_at(5, x, y, config), strict=True):
        torch.testing.assert_close(first, second)


def test_an_interrupted_run_ends_with_the_weights_of_an_uninterrupted_one(tmp_path: Path) -> None:
    device = torch.device("cpu")
    config = tiny()
    config["model"]["dropout"] = 0.0
    train(config, None, tmp_path / "whole", device, 256)
    train(config, None, tmp_path / "parts", device, 128)
    train(config, None, tmp_path / "parts", device, 256)
    whole, parts = (store.load(tmp_path / name / "tiny" / "checkpoint.pt") for name in ("whole", "parts"))
    for name, value in whole["average"].items():
        torch.testing.assert_close(parts["average"][name], value)
    lines = (tmp_path / "parts" / "tiny" / "log.jsonl").read_text().splitlines()
    assert json.loads(lines[-1])["pictures"] == 256


def test_wilson_interval_matches_the_quadratic_it_solves() -> None:
    low, high = wilson(1820, 2000)
    for bound in (low, high):
        assert abs(bound - 0.91) == pytest.approx(1.959963984540054 * (bound * (1 - bound) / 2000) ** 0.5, rel=1e-9)
