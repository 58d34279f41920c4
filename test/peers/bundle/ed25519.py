"""Ed25519 signatures, checked as RFC 8032, section 5.1.7 says, with the formulas of section 5.1.4; all in hex."""

from __future__ import annotations

import hashlib

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)

# x, y, z and x·y in extended homogeneous coordinates: the point is (x/z, y/z).
Point = tuple[int, int, int, int]


def add(a: Point, b: Point) -> Point:
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    w, x, y, z = f - e, h - g, h + g, f + e
    return (w * x % P, y * z % P, x * y % P, w * z % P)


def times(scalar: int, point: Point) -> Point:
    total: Point = (0, 1, 1, 0)
    while scalar > 0:
        if scalar & 1:
            total = add(total, point)
        point = add(point, point)
        scalar >>= 1
    return total


def same(a: Point, b: Point) -> bool:
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def decode(data: bytes) -> Point | None:
    """A point from 32 bytes; None where there is none, or where they are not its one spelling."""
    number = int.from_bytes(data, "little")
    sign, y = number >> 255, number & ((1 << 255) - 1)
    if len(data) != 32 or y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P != 0 or (x == 0 and sign == 1):
        return None
    if x & 1 != sign:
        x = P - x
    return (x, y, 1, x * y % P)


_base = decode(((4 * pow(5, -1, P)) % P).to_bytes(32, "little"))
assert _base is not None
BASE: Point = _base


def verifies(public_key: str, message: str | bytes, signature: str) -> bool:
    """Whether 64 hex digits of a key made 128 hex digits of a signature over this text."""
    try:
        key, made = bytes.fromhex(public_key), bytes.fromhex(signature)
    except ValueError:
        return False
    if len(key) != 32 or len(made) != 64:
        return False
    signer, commitment, s = decode(key), decode(made[:32]), int.from_bytes(made[32:], "little")
    if signer is None or commitment is None or s >= ORDER:
        return False
    text = message.encode() if isinstance(message, str) else message
    challenge = int.from_bytes(hashlib.sha512(made[:32] + key + text).digest(), "little") % ORDER
    return same(times(s, BASE), add(commitment, times(challenge, signer)))


def encode(point: Point) -> bytes:
    inverse = pow(point[2], -1, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")
