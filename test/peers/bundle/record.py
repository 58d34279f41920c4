"""The public record of a contest, read byte by byte (docs/evidence-bundle.md, "The record"; spec.md 2, 3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from canonical import compact, sha256, strict

BLOCK = 512
LETTERS = {
    "Setup": "S",
    "Ballot": "B",
    "EndBallots": "E",
    "EncryptedTally": "T",
    "Shuffle": "M",
    "EndShuffles": "X",
    "PartialDecryption": "D",
    "Result": "R",
}
DATA_BEFORE = {"S": 4, "B": 1, "E": 0, "T": 2, "M": 2, "X": 0, "D": 2, "R": 1}


@dataclass(frozen=True)
class Owned:
    owner: int
    body: bytes


@dataclass
class Record:
    """What the events of a record say, in order. `shape` has one letter for each event."""

    shape: str = ""
    head: str = ""
    setup: list[bytes] = field(default_factory=list)
    ballots: list[bytes] = field(default_factory=list)
    sized: dict[str, Any] = field(default_factory=dict)
    tally: Any = None
    shuffles: list[Owned] = field(default_factory=list)
    decryptions: list[Owned] = field(default_factory=list)
    result: Any = None

    @property
    def election(self) -> dict[str, Any]:
        election: dict[str, Any] = strict(self.setup[0])
        return election

    @property
    def credentials(self) -> list[str]:
        """The public list, without weights."""
        return [entry.split(",")[0] for entry in strict(self.setup[2])]

    @property
    def keys(self) -> int:
        """How many keys open it: a group counts with all its members."""
        return sum(members for members, _ in self.shares)

    @property
    def shares(self) -> list[tuple[int, int]]:
        """Of each entry of the trustees: how many keys it has, and how many of them are needed."""
        kinds = strict(self.setup[1])
        return [(1, 1) if kind == "Single" else (len(of["verification_keys"]), of["threshold"]) for kind, of in kinds]


def files_of_tar(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and content of each. @raise ValueError: for a header other than these records have (spec.md 3.1)"""
    position, stamp = 0, b""
    while position < len(data):
        header = data[position : position + BLOCK]
        name = header[:100].rstrip(b"\0")
        size = int(header[124:135], 8)
        body = data[position + BLOCK : position + BLOCK + size]
        stamp = stamp or header[136:147]
        if header != _header(name, size, stamp):
            raise ValueError(f"odd header at byte {position}")
        end = position + BLOCK + -(-size // BLOCK) * BLOCK
        if len(body) != size or end > len(data) or any(data[position + BLOCK + size : end]):
            raise ValueError(f"odd end of the file at byte {position}")
        yield name.decode("ascii"), body
        position = end


def _header(name: bytes, size: int, stamp: bytes) -> bytes:
    owner = (100, b"0000644"), (108, b"0000000"), (116, b"0000000")
    fields = (0, name), *owner, (124, b"%011o" % size), (136, stamp), (156, b"0")
    block = bytearray(BLOCK)
    for offset, text in fields:
        block[offset : offset + len(text)] = text
    block[148:156] = b" " * 8
    block[148:156] = b"%06o\0 " % sum(block)
    return bytes(block)


def read_record(data: bytes) -> Record:
    """@raise ValueError: for a file whose names, chain of events or order of data is not as it must be"""
    files = files_of_tar(data)
    name, first = next(files)
    if name != "BELENIOS" or first != compact({"version": 1, "timestamp": strict(first)["timestamp"]}):
        raise ValueError("no BELENIOS at the beginning")
    record, waiting, height = Record(), list[bytes](), 0
    for name, body in files:
        digest, kind = sha256(body), name[64:]
        if name[:64] != digest or kind not in (".data.json", ".event.json"):
            raise ValueError(f"{name} is not the digest of what it holds")
        if kind == ".data.json":
            waiting.append(body)
            continue
        event = strict(body)
        letter = LETTERS[event["type"]]
        expected: dict[str, Any] = {"parent": record.head} if height > 0 else {}
        expected |= {"height": height, "type": event["type"]}
        if len(waiting) != DATA_BEFORE[letter]:
            raise ValueError(f"{len(waiting)} data before event {height}")
        if waiting:
            expected["payload"] = sha256(waiting[-1])
        if body != compact(expected):
            raise ValueError(f"event {height} does not follow the one before")
        _take(record, letter, waiting)
        record.shape, record.head, waiting, height = record.shape + letter, digest, [], height + 1
    if waiting:
        raise ValueError("data without an event")
    return record


def _take(record: Record, letter: str, data: list[bytes]) -> None:
    if letter == "S":
        record.setup = data
        names = ("election", "trustees", "credentials")
        if data[3] != compact({name: sha256(body) for name, body in zip(names, data)}):
            raise ValueError("setup data do not have the digests of election, trustees and credentials")
    elif letter == "B":
        record.ballots.append(data[0])
    elif letter == "T":
        record.tally, record.sized = strict(data[0]), strict(data[1])
        if record.sized["encrypted_tally"] != sha256(data[0]):
            raise ValueError("sized tally of another tally")
    elif letter in "MD":
        owner = strict(data[1])["owner"]
        if data[1] != compact({"owner": owner, "payload": sha256(data[0])}):
            raise ValueError("owned does not name what it owns")
        (record.shuffles if letter == "M" else record.decryptions).append(Owned(owner, data[0]))
    elif letter == "R":
        record.result = strict(data[0])["result"]
        if data[0] != compact({"result": record.result}):
            raise ValueError("odd result")


def in_grammar(shape: str, opening: str) -> bool:
    """Complete, with mixes exactly where ballots were mixed (ed25519.md 8, S1)."""
    return re.fullmatch("SB*ETM+XD+R" if opening == "mixing" else "SB*ETD+R", shape) is not None
