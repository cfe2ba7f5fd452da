"""Outlines of masks.py against an archive of four pictures that can be drawn by hand."""

import zipfile
from pathlib import Path

import numpy as np

from data import ham10000_outline
from masks import ham10000_masks

SPLITS = ["test", "train", "test", "val"]


def archive(folder: Path) -> np.ndarray:
    """Writes four outlines of 150×200 and their splits; the outlines, 0 and 1."""
    whole = np.zeros((4, 150, 200), np.uint8)
    whole[0, :60] = 1
    whole[1, :, :100] = 1
    whole[2, :, 25:100] = 1
    whole[2, :, 175:] = 1
    whole[3] = 1
    np.savez(folder / "ham10000_masks_200x150.npz", mask_bits=np.packbits(whole, axis=-1))
    with zipfile.ZipFile(folder / "ham10000_200x150.zip", "w") as file:
        lines = ["image_id,dx,split", *(f"{i},nv,{split}" for i, split in enumerate(SPLITS))]
        file.writestr("metadata.csv", "\n".join(lines))
    return whole


def test_outlines_are_those_of_the_split_in_the_order_of_the_pictures(tmp_path: Path) -> None:
    archive(tmp_path)
    upper, left = ham10000_masks(tmp_path, "test", 2)
    assert upper.tolist() == [[204, 204], [0, 0]]
    # The strip right of the middle square is cut off.
    assert left.tolist() == [[255, 0], [255, 0]]
    assert len(ham10000_masks(tmp_path, "train", 2)) == 1
    assert ham10000_masks(tmp_path, "val", 2).min() == 255


def test_a_pixel_has_the_share_of_its_area(tmp_path: Path) -> None:
    whole = archive(tmp_path)
    # 60 rows are one pixel of 50, and a fifth of the next.
    assert ham10000_masks(tmp_path, "test", 3)[0, :, 0].tolist() == [255, 51, 0]
    shares = ham10000_masks(tmp_path, "test", 30) / 255
    assert np.allclose(shares.mean((1, 2)), whole[[0, 2], :, 25:175].mean((1, 2)), atol=1 / 255)


def test_outlines_are_those_of_the_sample_pictures(tmp_path: Path) -> None:
    archive(tmp_path)
    pictures, masks = tmp_path / "ham10000_200x150.zip", tmp_path / "ham10000_masks_200x150.npz"
    for number, outline in enumerate(ham10000_masks(tmp_path, "test", 32)):
        assert np.array_equal(outline, ham10000_outline(pictures, masks, "test", number, 32))
