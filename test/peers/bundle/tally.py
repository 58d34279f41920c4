"""The encrypted tally, made again from the ballots that count: nothing was left out, nothing slipped in (spec.md 9)."""

from __future__ import annotations

from typing import Any

from canonical import strict
from ed25519 import Point, add, decode, encode
from record import Record
from report import Report

Ciphertext = dict[str, str]
NEUTRAL: Point = (0, 1, 1, 0)


def check_tally(record: Record, counted: list[bytes], opening: str, report: Report) -> None:
    """@param counted: the last ballot of each credential"""
    answers = [strict(ballot)["answers"][0]["choices"] for ballot in counted]
    again = sorted(answers, key=in_wire_order) if opening == "mixing" else added_up(answers, len(record.tally[0]))
    report.check("tally made again from the ballots that count", record.tally == [again], f"{len(counted)} ballots")


def in_wire_order(pair: Ciphertext) -> tuple[bytes, bytes]:
    """By the bytes of the usual encoding, whose hex the record has from the other end (ed25519.md 3)."""
    return bytes.fromhex(pair["alpha"])[::-1], bytes.fromhex(pair["beta"])[::-1]


def added_up(answers: list[list[Ciphertext]], choices: int) -> list[Ciphertext]:
    if any(len(answer) != choices for answer in answers):
        raise ValueError("ballots with more or fewer choices than the tally")
    columns = [[answer[place] for answer in answers] for place in range(choices)]
    return [{part: total([pair[part] for pair in column]) for part in ("alpha", "beta")} for column in columns]


def total(elements: list[str]) -> str:
    added = NEUTRAL
    for element in elements:
        point: Any = decode(bytes.fromhex(element)[::-1])
        if point is None:
            raise ValueError(f"not a point of the curve: {element}")
        added = add(added, point)
    return encode(added)[::-1].hex()
