"""Measures of a classifier beside its accuracy, each as value, 95 % interval and name of the interval's method."""

import numpy as np
from numpy.typing import NDArray

Z = 1.959963984540054
Measure = tuple[float, tuple[float, float], str]


def balanced_accuracy(guess: NDArray[np.integer], y: NDArray[np.integer], classes: int) -> Measure:
    """Mean recall over the classes that occur; normal interval, each class's variance (k + 1)(n − k + 1)/((n + 2)²(n + 3)) (Beta posterior)."""
    recalls, variance = [], 0.0
    for c in range(classes):
        n, k = int((y == c).sum()), int(((y == c) & (guess == c)).sum())
        if n:
            recalls.append(k / n)
            variance += (k + 1) * (n - k + 1) / ((n + 2) ** 2 * (n + 3))
    value = float(np.mean(recalls))
    reach = Z * variance**0.5 / len(recalls)
    return value, (max(0.0, value - reach), min(1.0, value + reach)), "normal-95"


def area_under_curve(positive: NDArray[np.floating], negative: NDArray[np.floating]) -> Measure:
    """Share of pairs in which the positive scores higher, ties half; interval of DeLong, DeLong and Clarke-Pearson 1988."""
    wins = np.sign(positive[:, None] - negative[None, :]) / 2 + 0.5
    value = float(wins.mean())
    variance = wins.mean(1).var(ddof=1) / len(positive) + wins.mean(0).var(ddof=1) / len(negative)
    reach = Z * float(variance) ** 0.5
    return value, (max(0.0, value - reach), min(1.0, value + reach)), "delong-95"
