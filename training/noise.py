"""Standard normal noise, bit for bit the same as `src/core/math/noise.ts`.

Only +, -, *, / and sqrt of float64 are used on the way from random words to normal values, each of which IEEE 754
rounds correctly, so every machine gives the same bits.
"""

import numpy as np
from numpy.typing import NDArray

Words = NDArray[np.uint32]
Reals = NDArray[np.float64]

LN2_HIGH = 0.6931471805592082  # ln 2 cut after 40 bits: exponent * LN2_HIGH is exact
LN2_LOW = 7.371002565167799e-13

CENTRE = (
    (2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987,
     13731.69376550946, 1971.5909503065513, 133.14166789178438, 3.3871328727963665),
    (5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597,
     5394.196021424751, 687.1870074920579, 42.31333070160091, 1.0),
)  # fmt: skip
SHOULDER = (
    (0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
     3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835),
    (1.0507500716444169e-09, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
     0.6897673349851, 1.6763848301838038, 2.053191626637759, 1.0),
)  # fmt: skip
FAR_TAIL = (
    (2.0103343992922881e-07, 2.7115555687434876e-05, 0.0012426609473880784, 0.026532189526576124,
     0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103),
    (2.0442631033899397e-15, 1.421511758316446e-07, 1.8463183175100548e-05, 0.0007868691311456133,
     0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1.0),
)  # fmt: skip


def philox(counters: Words, key: tuple[int, int]) -> Words:
    """Philox4x32-10 (Salmon et al. 2011): counters (n, 4) and a key of two words -> random words (n, 4)."""
    a, b, c, d = (counters[:, lane].astype(np.uint64) for lane in range(4))  # (n,) each
    key_a, key_b = key
    low = np.uint64(0xFFFFFFFF)
    shift = np.uint64(32)
    for _ in range(10):
        product_a = np.uint64(0xD2511F53) * a
        product_b = np.uint64(0xCD9E8D57) * c
        a = (product_b >> shift) ^ b ^ np.uint64(key_a)
        c = (product_a >> shift) ^ d ^ np.uint64(key_b)
        b = product_b & low
        d = product_a & low
        key_a = (key_a + 0x9E3779B9) & 0xFFFFFFFF
        key_b = (key_b + 0xBB67AE85) & 0xFFFFFFFF
    return np.stack([a, b, c, d], axis=1).astype(np.uint32)


def natural_log(x: Reals) -> Reals:
    """Natural logarithm of positive finite numbers (n,) -> (n,), in plain arithmetic."""
    mantissa, exponent = np.frexp(x)
    small = mantissa < np.sqrt(0.5)
    mantissa = np.where(small, mantissa * 2, mantissa)
    exponent = np.where(small, exponent - 1, exponent).astype(np.float64)
    f = mantissa - 1
    s = f / (2 + f)
    z = s * s
    tail = np.full_like(z, 2 / 23)
    for k in range(21, 1, -2):
        tail = tail * z + 2 / k
    half = 0.5 * f * f
    return exponent * LN2_HIGH + (f - (half - (s * (half + z * tail) + exponent * LN2_LOW)))


def rational(r: Reals, coefficients: tuple[tuple[float, ...], tuple[float, ...]]) -> Reals:
    """Ratio of two polynomials, highest power first, by Horner's rule: (n,) -> (n,)."""
    above, below = (np.full_like(r, row[0]) for row in coefficients)
    for over, under in zip(coefficients[0][1:], coefficients[1][1:], strict=True):
        above = above * r + over
        below = below * r + under
    return above / below


def normal_quantile(p: Reals) -> Reals:
    """Inverse normal distribution function, AS 241 PPND16 (Wichura 1988), for 0 < p < 1: (n,) -> (n,)."""
    q = p - 0.5
    z = q * rational(0.180625 - q * q, CENTRE)
    outer = np.abs(q) > 0.425
    tail = np.where(q < 0, p, 1 - p)[outer]
    r = np.sqrt(-natural_log(tail))
    size = np.where(r <= 5, rational(r - 1.6, SHOULDER), rational(r - 5, FAR_TAIL))
    z[outer] = np.where(q[outer] < 0, -size, size)
    return z


def noise(seed: int, draw: int, size: int) -> NDArray[np.float32]:
    """Noise number `draw` of the stream `seed` (both from 0 to 2^53 - 1): -> (size,) standard normal float32."""
    blocks = (size + 3) // 4
    counters = np.zeros((blocks, 4), np.uint32)
    counters[:, 0] = np.arange(blocks, dtype=np.uint32)
    counters[:, 1] = draw & 0xFFFFFFFF
    counters[:, 2] = draw >> 32
    words = philox(counters, (seed & 0xFFFFFFFF, seed >> 32)).reshape(-1)[:size]
    p = (words.astype(np.float64) + 0.5) / 2.0**32
    return normal_quantile(p).astype(np.float32)
