"""Wilson's interval of a share (Wilson 1927)."""

import math


def wilson(right: int, total: int, z: float = 1.959963984540054) -> tuple[float, float]:
    """95 % interval of a probability from `right` of `total` trials."""
    share, extra = right / total, z * z / total
    centre = (share + extra / 2) / (1 + extra)
    half = z * math.sqrt(share * (1 - share) / total + extra / (4 * total)) / (1 + extra)
    return centre - half, centre + half
