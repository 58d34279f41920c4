"""Digests, and JSON of which there is only one spelling (the notation of docs/evidence-bundle.md)."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any


def sha256(data: bytes | str) -> str:
    return hashlib.sha256(data.encode() if isinstance(data, str) else data).hexdigest()


def tracker(ballot: bytes) -> str:
    """Base64 of the SHA-256, without the sign that fills it up."""
    return base64.b64encode(hashlib.sha256(ballot).digest()).decode().rstrip("=")


def strict(text: bytes | str) -> Any:
    """JSON without a member that stands twice, fractions or anything else that programs read differently."""
    return json.loads(text, object_pairs_hook=_members, parse_float=_refuse, parse_constant=_refuse)


def canonical(value: Any) -> str:
    """RFC 8785 for values whose numbers are whole: members in order of their UTF-16 units."""
    if isinstance(value, dict):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return "{" + ",".join(f"{_text(name)}:{canonical(value[name])}" for name in names) + "}"
    if isinstance(value, list):
        return "[" + ",".join(canonical(item) for item in value) + "]"
    return _text(value)


def read_canonical(data: bytes) -> Any:
    """@raise ValueError: for bytes that are not the canonical spelling"""
    value = strict(data)
    if canonical(value).encode() != data:
        raise ValueError("not canonical JSON")
    return value


def compact(value: Any) -> bytes:
    """JSON in the order in which the members stand, as the record has it (spec.md 2)."""
    return _text(value).encode()


def _text(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("a member stands twice")
    return members


def _refuse(text: str) -> Any:
    raise ValueError(f"not a whole number: {text}")
