"""Writes src/testdata/math-*.json and noise-golden.json: the reference numbers of src/core/math.

    python training/golden_math.py

SciPy gives the quantiles of the beta distribution, intervals and softmax; mpmath gives what is held to more digits
than SciPy has (its Student distribution function is off by 3e-11 near t = 0, its incomplete beta by 1e-12 for shapes
of 5e4); and `noise.py` gives the noise, after its generator has been checked three ways.
"""

import json
import zlib
from pathlib import Path

import mpmath
import numpy as np
import scipy.special as special
import scipy.stats as stats

from noise import noise, philox

TESTDATA = Path(__file__).parent.parent / "src" / "testdata"

KNOWN_ANSWERS = [  # counter, key, output: Random123's published vectors for philox4x32 with 10 rounds
    ("00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8"),
    ("ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd"),
    ("243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1"),
]


def slow_philox(counter: list[int], key: list[int], multipliers: tuple[int, int], weyl: tuple[int, int], width: int) -> list[int]:
    """Philox4 with ten rounds in whole-number arithmetic, for words of any width."""
    mask = (1 << width) - 1
    a, b, c, d = counter
    for turn in range(10):
        keys = [(key[i] + turn * weyl[i]) & mask for i in range(2)]
        left, right = multipliers[0] * a, multipliers[1] * c
        a, b, c, d = (right >> width) ^ b ^ keys[0], right & mask, (left >> width) ^ d ^ keys[1], left & mask
    return [a, b, c, d]


def check_philox() -> None:
    """The slow form equals NumPy's Philox4x64 and Random123's answers; the fast form equals the slow one."""
    wide = (0xD2E7470EE14C6C93, 0xCA5A826395121157), (0x9E3779B97F4A7C15, 0xBB67AE8584CAA73B), 64
    narrow = (0xD2511F53, 0xCD9E8D57), (0x9E3779B9, 0xBB67AE85), 32
    generator = np.random.Generator(np.random.PCG64(1))
    for _ in range(100):
        counter = [int(word) for word in generator.integers(1, 2**63, 4)]
        key = [int(word) for word in generator.integers(0, 2**63, 2)]
        numpy_words = np.random.Philox(counter=[counter[0] - 1, *counter[1:]], key=key).random_raw(4)
        assert slow_philox(counter, key, *wide) == numpy_words.tolist()
        small, short_key = [word >> 31 for word in counter], [word >> 31 for word in key]
        fast = philox(np.array([small], np.uint32), (short_key[0], short_key[1]))[0]
        assert slow_philox(small, short_key, *narrow) == fast.tolist()
    for counter_text, key_text, output in KNOWN_ANSWERS:
        counter, key, words = ([int(word, 16) for word in text.split()] for text in (counter_text, key_text, output))
        assert slow_philox(counter, key, *narrow) == words
        assert philox(np.array([counter], np.uint32), (key[0], key[1]))[0].tolist() == words


def noise_golden() -> dict:
    """First 64 values as bit patterns and the CRC-32 of 10^5 values, little-endian, per (seed, draw)."""
    rows = []
    for seed, draw in [(0, 0), (0, 1), (1, 0), (42, 7), (2**32 - 1, 2**32 - 1), (2**32, 2**32), (2**53 - 1, 2**53 - 1)]:
        values = noise(seed, draw, 100_000)
        bits = [f"{word:08x}" for word in values[:64].view(np.uint32)]
        rows.append({"seed": seed, "draw": draw, "first": " ".join(bits), "crc32": f"{zlib.crc32(values.astype('<f4')):08x}"})
    return {"philox": [dict(zip(("counter", "key", "output"), row, strict=True)) for row in KNOWN_ANSWERS], "noise": rows}


def exact(function, x: float) -> float:
    """A double nearest to the value of an mpmath function."""
    return float(function(mpmath.mpf(x)))


def exact_quantile(p: float) -> float:
    """Normal quantile from 60 digits: Newton's method from SciPy's value."""
    if p == 0.5:
        return 0.0
    target = mpmath.mpf(p)
    z = mpmath.mpf(float(special.ndtri(p)))
    for _ in range(8):
        z -= (mpmath.ncdf(z) - target) / mpmath.npdf(z)
    return float(z)


def normal_golden() -> dict:
    powers = [10.0**-k for k in (*range(1, 20), 30, 50, 100, 200, 300)]
    inner = np.linspace(0.01, 0.99, 99).tolist()
    edges = [0.075, 0.925, 0.0749999, 0.0750001, np.exp(-25.0).item(), 0.5, 0.5 + 2**-53, 0.5 - 2**-54, 2.0**-33, 1 - 2.0**-33]
    p = sorted({*powers, *inner, *edges, *(1 - power for power in powers[:16])} - {1.0})
    x = sorted({*np.linspace(-37, 37, 149).tolist(), -1.5, 1.5, -1.5000001, 1e-9, -1e-9, -0.1})
    return {
        "quantile": [{"p": value, "z": exact_quantile(value)} for value in p],
        "cdf": [{"x": value, "value": exact(mpmath.ncdf, value)} for value in x],
        "density": [{"x": value, "value": exact(mpmath.npdf, value)} for value in x],
    }


def log_golden() -> list:
    generator = np.random.Generator(np.random.PCG64(2))
    x = [*(10.0 ** generator.uniform(-307, 307, 60)), *generator.uniform(0.5, 2, 80), *(1 + generator.uniform(-1, 1, 40) * 1e-6),
         5e-324, 2.0**-1022, 2.0**-1030, 1.7976931348623157e308, 2.0**-33, 0.5, 0.7071067811865475, 0.7071067811865476, 2.0, 1.0]  # fmt: skip
    return [{"x": float(value), "value": exact(mpmath.log, float(value))} for value in sorted(x)]


def beta_golden() -> dict:
    shapes = [(0.5, 0.5), (0.5, 7.0), (1.0, 3.0), (3.0, 1.0), (2.5, 4.5), (20.0, 1.0), (30.0, 71.0), (5.0, 1000.0), (900.0, 101.0),
              (99_000.0, 1_001.0), (50_000.0, 50_001.0), (100_000.0, 0.5)]  # fmt: skip
    shares = [1e-6, 0.001, 0.05, 0.3, 0.5, 0.7, 0.95, 0.999]
    tails = [1e-12, 1e-6, 0.001, 0.025, 0.3, 0.5, 0.8, 0.975, 0.999, 1 - 1e-6]
    cdf, quantile = [], []
    for a, b in shapes:
        centre = a / (a + b)
        for x in [*shares, *(centre * factor for factor in (0.9, 0.99, 1.0)), 1 - (1 - centre) * 0.9]:
            value = exact_beta(a, b, x)
            if value > 1e-300:
                cdf.append({"x": x, "a": a, "b": b, "value": value})
        quantile += [{"p": p, "a": a, "b": b, "value": float(special.betaincinv(a, b, p))} for p in tails]
    return {"cdf": cdf, "quantile": quantile}


def student_golden() -> dict:
    freedoms = [0.5, 1.0, 1.7, 2.0, 3.5, 9.0, 23.0, 47.3, 200.0, 1e4, 1e6]
    points = [-8.0, -3.0, -1.96, -1.0, -0.1, -1e-6, 0.0, 0.5, 2.0, 6.0]
    tails = [1e-12, 1e-6, 0.001, 0.025, 0.2, 0.45, 0.499, 0.6, 0.9, 0.975, 0.995, 1 - 1e-9]
    return {
        "cdf": [{"t": t, "nu": nu, "value": exact_student(t, nu)} for nu in freedoms for t in points],
        "quantile": [{"p": p, "nu": nu, "value": exact_student_quantile(p, nu)} for nu in freedoms for p in tails],
    }


def incomplete_beta_series(a: float, b: float, x: mpmath.mpf) -> mpmath.mpf:
    """I_x(a, b) by its power series of positive terms, DLMF 8.17.7."""
    a, b = mpmath.mpf(a), mpmath.mpf(b)
    log_front = a * mpmath.log(x) + b * mpmath.log(1 - x) + mpmath.loggamma(a + b) - mpmath.loggamma(a) - mpmath.loggamma(b)
    term = total = mpmath.mpf(1)
    k = 0
    while term > total * mpmath.eps or (a + b + k) * x > a + 1 + k:
        term *= (a + b + k) / (a + 1 + k) * x
        total += term
        k += 1
    return mpmath.exp(log_front) / a * total


def exact_beta(a: float, b: float, x: float) -> float:
    if x <= 0.5:
        return float(incomplete_beta_series(a, b, mpmath.mpf(x)))
    return float(1 - incomplete_beta_series(b, a, 1 - mpmath.mpf(x)))


def student(t: mpmath.mpf, nu: float) -> mpmath.mpf:
    """Distribution function of Student's t at t <= 0, by the faster of two series."""
    inside = t * t / (nu + t * t)
    if inside < 0.9:
        return (1 - incomplete_beta_series(0.5, nu / 2, inside)) / 2 if t else mpmath.mpf("0.5")
    return incomplete_beta_series(nu / 2, 0.5, nu / (nu + t * t)) / 2


def exact_student(t: float, nu: float) -> float:
    lower = student(-abs(mpmath.mpf(t)), nu)
    return float(lower if t <= 0 else 1 - lower)


def exact_student_quantile(p: float, nu: float) -> float:
    """Newton's method from SciPy's value, in the lower half."""
    target = min(mpmath.mpf(p), 1 - mpmath.mpf(p))
    t = -abs(mpmath.mpf(float(stats.t.ppf(p, nu))))
    log_norm = mpmath.loggamma((nu + 1) / 2) - mpmath.loggamma(nu / 2) - mpmath.log(nu * mpmath.pi) / 2
    for _ in range(3):
        density = mpmath.exp(log_norm - (nu + 1) / 2 * mpmath.log(1 + t * t / nu))
        t -= (student(t, nu) - target) / density
    return float(t if p < 0.5 else -t)


def gamma_golden() -> list:
    x = [1e-8, 0.01, 0.5, 0.9, 1.0, 1.5, 2.0, 2.5, 3.7, 10.0, 15.9, 16.0, 17.0, 100.5, 1e4, 1e6, 1e8]
    return [{"x": value, "value": exact(mpmath.loggamma, value)} for value in x]


def wilson_golden() -> list:
    rows = []
    for successes, trials in [(0, 1), (1, 1), (0, 20), (20, 20), (7, 20), (903, 1000), (1842, 2000), (99_000, 100_000)]:
        for confidence in (0.9, 0.95, 0.999):
            interval = stats.binomtest(successes, trials).proportion_ci(confidence, method="wilson")
            rows.append({"successes": successes, "trials": trials, "confidence": confidence, "low": interval.low, "high": interval.high})
    return rows


def log_sum_golden() -> list:
    lists = [[0.0, 0.0], [1.0, 2.0, 3.0], [-1000.0, -1001.0, -1002.5], [800.0, 799.0], [5.0], [-3.0, 40.0, 39.999]]
    return [{"values": values, "logSumExp": float(special.logsumexp(values)), "softmax": special.softmax(values).tolist()} for values in lists]


def main() -> None:
    check_philox()
    mpmath.mp.dps = 400  # 1e-300 beside 1 must keep 60 digits and more
    goldens = {
        "noise-golden": noise_golden(),
        "math-normal": normal_golden(),
        "math-log": log_golden(),
        "math-gamma": gamma_golden(),
        "math-beta": beta_golden(),
        "math-student": student_golden(),
        "math-wilson": wilson_golden(),
        "math-logSumExp": log_sum_golden(),
    }
    for name, golden in goldens.items():
        text = json.dumps(golden, separators=(",", ":")).replace("},{", "},\n{")
        (TESTDATA / f"{name}.json").write_text(text + "\n")
        print(f"{name}.json {len(text)} bytes")


if __name__ == "__main__":
    main()
