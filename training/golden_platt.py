"""Writes src/testdata/platt-golden.json: logistic curves of most likelihood, for src/core/evaluate/fitPlatt.ts.

    python training/golden_platt.py

SciPy finds the root of the gradient; scikit-learn's unpenalised logistic regression on rows weighted by Platt's labels must
agree to 1e-6.
"""

import json
from pathlib import Path

import numpy as np
from scipy.optimize import root
from scipy.special import expit
from sklearn.linear_model import LogisticRegression

TESTDATA = Path(__file__).parent.parent / "src" / "testdata"


def platt_labels(right: np.ndarray) -> np.ndarray:
    count = right.sum()
    return np.where(right, (count + 1) / (count + 2), 1 / (len(right) - count + 2))


def fit(evaluations: np.ndarray, right: np.ndarray) -> dict[str, object]:
    labels = platt_labels(right)
    centre, spread = evaluations.mean(), evaluations.std()
    z = (evaluations - centre) / spread

    def gradient(ab: np.ndarray) -> np.ndarray:
        excess = expit(ab[0] + ab[1] * z) - labels
        return np.array([excess.sum(), (excess * z).sum()])

    found = root(gradient, [0.0, 0.0], tol=1e-14)
    assert np.abs(gradient(found.x)).max() < 1e-9, found
    rows = np.concatenate([z, z])[:, None]
    classes = np.concatenate([np.ones(len(z)), np.zeros(len(z))])
    weights = np.concatenate([labels, 1 - labels])
    other = LogisticRegression(C=np.inf, tol=1e-12, max_iter=10_000).fit(rows, classes, sample_weight=weights)
    assert np.allclose([other.intercept_[0], other.coef_[0, 0]], found.x, atol=1e-6), (other.coef_, found.x)
    slope = found.x[1] / spread
    return {
        "evaluations": evaluations.tolist(),
        "right": right.astype(int).tolist(),
        "intercept": found.x[0] - found.x[1] * centre / spread,
        "slope": slope,
    }


def main() -> None:
    generator = np.random.default_rng(7)
    cases = []
    for count, tau, beta in [(40, 60.0, 3.0), (200, 25.0, 4.0), (60, -300.0, 0.5)]:
        evaluations = np.round(generator.gamma(2.0, 30.0, count) + 10)
        right = generator.uniform(size=count) < expit(beta - evaluations / tau)
        cases.append(fit(evaluations, right))
    # Nothing wrong, and right parted from wrong: without Platt's labels there would be no best curve.
    cases.append(fit(np.array([10.0, 12.0, 30.0, 31.0]), np.array([True] * 4)))
    cases.append(fit(np.array([10.0, 12.0, 30.0, 31.0]), np.array([True, True, False, False])))
    text = json.dumps(cases, separators=(",", ":")).replace("},{", "},\n{")
    (TESTDATA / "platt-golden.json").write_text(text + "\n")
    print(f"platt-golden.json {len(text)} bytes")


if __name__ == "__main__":
    main()
