"""Prints the polynomial of activatePlain: q with u·q(u²) = Φ(u) − ½ for |u| ≤ 4, from the highest power down.

Least squares in Chebyshev polynomials, the worst places weighted up again and again until errors are even.
"""

from math import erf, sqrt

import numpy as np

END, DEGREE = 4.0, 8
u = END * (0.5 - 0.5 * np.cos(np.linspace(0, np.pi, 4001)))[1:]
want = u * np.array([erf(x / sqrt(2)) / 2 for x in u])
basis = np.polynomial.chebyshev.chebvander(u * u / END**2 * 2 - 1, DEGREE) * (u * u)[:, None]
weights = np.ones_like(u)
for _ in range(60):
    c = np.linalg.lstsq(basis * weights[:, None], want * weights, rcond=None)[0]
    off = np.abs(basis @ c - want)
    weights *= np.sqrt(0.2 + off / off.max())
    weights /= weights.max()
powers = np.polynomial.chebyshev.Chebyshev(c, domain=[0, END**2]).convert(kind=np.polynomial.Polynomial, domain=[-1, 1], window=[-1, 1]).coef
print(*(float(p) for p in powers.astype(np.float32)[::-1]), sep=", ")
print(f"at most {off.max():.1e} off")
