"""Oracles: Karras et al. 2022, table 1, and the closed forms of isotropic Gaussians."""

import torch
from torch import Tensor, nn

from diffusion import draw_levels, drop_labels, elbo, log_uniform_levels, loss, per_picture, preconditioning
from sample import heun, sampling_levels


class GaussianDenoiser(nn.Module):
    """The exact D of N(mean, spread² I) in every class."""

    sigma_data = 0.5

    def __init__(self, mean: float, spread: float) -> None:
        super().__init__()
        self.mean, self.spread = mean, spread

    def forward(self, noisy: Tensor, sigma: Tensor, _condition: Tensor) -> Tensor:
        share = per_picture(self.spread**2 / (self.spread**2 + sigma**2))
        return self.mean + share * (noisy - self.mean)


def test_preconditioning_gives_inputs_and_targets_unit_variance() -> None:
    sigma = torch.logspace(-2, 2, 9)
    skip, out, inner, told = preconditioning(sigma, 0.5)
    torch.testing.assert_close(inner**2 * (0.25 + sigma**2), torch.ones(9))
    target = (0.25 * (1 - skip) ** 2 + (skip * sigma) ** 2) / out**2
    torch.testing.assert_close(target, torch.ones(9))
    torch.testing.assert_close(told, sigma.log() / 4)


def test_loss_is_the_squared_error_of_the_network_on_its_own_target() -> None:
    torch.manual_seed(0)
    x, noise, sigma = torch.randn(6, 1, 4, 4), torch.randn(6, 1, 4, 4), torch.rand(6) + 0.1
    model = GaussianDenoiser(0.2, 0.7)
    skip, out, _, _ = (per_picture(part) for part in preconditioning(sigma, 0.5))
    noisy = x + per_picture(sigma) * noise
    network, target = ((part - skip * noisy) / out for part in (model(noisy, sigma, x), x))
    torch.testing.assert_close(loss(model, x, sigma, noise, x), (network - target).square().mean((1, 2, 3)), rtol=1e-4, atol=1e-5)


def test_levels_of_a_batch_fill_every_stratum_of_the_law_once() -> None:
    sigma = draw_levels(64, -0.8, 1.1, torch.Generator().manual_seed(3))
    stratum = (torch.special.ndtr((sigma.log() + 0.8) / 1.1) * 64).floor()
    assert sorted(stratum.tolist()) == list(range(64))


def test_label_dropout_leaves_rows_whole_or_empty() -> None:
    rows = drop_labels(torch.eye(10).repeat(2000, 1), 0.1, torch.Generator().manual_seed(0)).sum(1)
    assert set(rows.tolist()) == {0.0, 1.0}
    assert abs((rows == 0).float().mean().item() - 0.1) < 4 * (0.09 / 20000) ** 0.5


def test_elbo_differences_are_the_exact_log_likelihood_ratio_of_gaussians() -> None:
    spread, pixels, low, high = 0.6, 50, 1e-3, 1e3
    distance = torch.tensor([0.9, 2.0], dtype=torch.float64)  # ‖x - mean‖ of two classes
    levels = log_uniform_levels(2000, low, high).double()[:, None]
    total = spread**2 + levels**2
    errors = (levels**4 * distance**2 + spread**4 * levels**2 * pixels) / total**2 / pixels
    scores = elbo(errors, levels[:, 0], low, high, pixels)
    expected = (distance[1] ** 2 - distance[0] ** 2) / (2 * spread**2)
    torch.testing.assert_close(scores[1] - scores[0], expected, rtol=1e-4, atol=0)


def test_heun_follows_the_probability_flow_of_a_gaussian() -> None:
    noise = torch.randn(3, 1, 2, 2, generator=torch.Generator().manual_seed(0))
    levels = sampling_levels(200)
    pictures = heun(GaussianDenoiser(0.3, 0.5), noise, torch.zeros(3, 10), levels)
    start = levels[0] * noise
    expected = 0.3 + 0.5 / (0.25 + levels[0] ** 2).sqrt() * (start - 0.3)
    torch.testing.assert_close(pictures, expected, rtol=1e-3, atol=1e-3)
