"""Who vouches for the codes, and which were blocked and replaced (docs/evidence-bundle.md, "Codes and roll log")."""

from __future__ import annotations

from typing import Any

from canonical import canonical, read_canonical, sha256, strict
from ed25519 import verifies
from record import Record
from report import Report

Json = dict[str, Any]


def check_codes(file: bytes, definition: Json, installation: str, report: Report) -> Json:
    """The statement about the codes, with its digest and the key of a maker outside, if there is one."""
    codes = read_canonical(file)
    text: str = codes["statement"]
    statement: Json = strict(text)
    key = definition["codes"]["key"] or installation
    report.equal("key", codes["publicKey"], key)
    report.check("signature", verifies(key, f"quorate/codes/v1|{text}", codes["signature"]), f"by {key[:16]}...")
    report.equal("format", statement["format"], "quorate-codes/1")
    report.equal("election", statement["electionId"], definition["electionId"])
    report.equal("made by", statement["madeBy"], definition["codes"]["madeBy"])
    uuids = [contest["uuid"] for contest in definition["contests"]]
    report.equal("contests", [contest["uuid"] for contest in statement["contests"]], uuids)
    return {**statement, "digest": sha256(text), "outside": definition["codes"]["key"]}


def check_list(statement: Json, contest: Json, record: Record, spares: int, report: Report) -> list[int]:
    """That the record has the list which the statement names. Gives the places of the spare ones."""
    of = next(each for each in statement["contests"] if each["uuid"] == contest["uuid"])
    report.equal("digest of the list of credentials", of["list"], sha256(record.setup[2]))
    report.equal("length of the list", of["credentials"], len(record.credentials))
    places: list[int] = of["spares"]
    apart = len(set(places)) == len(places) == spares and all(0 <= place < of["credentials"] for place in places)
    report.check("spare ones", apart, f"{len(places)} of {spares}")
    return places


class RollLog:
    """The log of one contest, replayed line by line."""

    def __init__(self, uuid: str, statement: Json, installation: str, spares: list[int]) -> None:
        self._uuid, self._statement, self._installation = uuid, statement, installation
        self._spares = set(spares)
        self._previous: str = statement["digest"]
        self._after = 0
        self.blocked: dict[int, str] = {}
        self.replaced: set[int] = set()
        # Place of an activated spare one, and the batch after which it counts.
        self.activated: dict[int, int] = {}

    def read(self, text: str, electors: int) -> str:
        """@return what is wrong with the first wrong line, or nothing"""
        if text and not text.endswith("\n"):
            return "the last line is not ended"
        for n, line in enumerate(text.split("\n")[:-1], 1):
            fault = self._line(n, line, electors)
            if fault:
                return f"line {n}: {fault}"
            self._previous = sha256(line)
        return ""

    def _line(self, n: int, line: str, electors: int) -> str:
        move: Json = read_canonical(line.encode())
        unsigned = canonical({name: value for name, value in move.items() if name != "signature"})
        if move["n"] != n or move["previous"] != self._previous:
            return "does not follow the one before"
        if move["uuid"] != self._uuid:
            return "is about another contest"
        if not verifies(self._installation, f"quorate/roll-log/v1|{unsigned}", move["signature"]):
            return "signature"
        if move["afterBatch"] < self._after:
            return "went back in time"
        self._after = move["afterBatch"]
        if move["kind"] == "block":
            return self._block(move)
        if move["kind"] != "activate":
            return f"unknown kind {move['kind']}"
        return self._activate(move, electors)

    def _block(self, move: Json) -> str:
        place = move["credential"]
        if place in self.blocked or not self._in_use(place):
            return "blocks what nobody votes with"
        self.blocked[place] = move["reason"]
        return ""

    def _activate(self, move: Json, electors: int) -> str:
        place, lost = move["credential"], move["for"]
        outside = self._statement["outside"]
        signed = f"quorate/roll-log/activate/v1|{self._uuid}|{lost}|{place}"
        if place not in self._spares or place in self.activated:
            return "activates what is not spare"
        if lost in self.replaced or self.blocked.get(lost, "other-channel") == "other-channel":
            return "replaces what may not be replaced"
        if (outside is None) != (move["maker"] is None) or (outside and not verifies(outside, signed, move["maker"])):
            return "signature of the maker"
        self.activated[place] = move["afterBatch"]
        self.replaced.add(lost)
        in_use = self._all() - len(self._spares) + len(self.activated) - len(self.blocked)
        return f"{in_use} in use for {electors} electors" if in_use > electors else ""

    def _in_use(self, place: int) -> bool:
        return 0 <= place < self._all() and (place not in self._spares or place in self.activated)

    def _all(self) -> int:
        count: int = next(each for each in self._statement["contests"] if each["uuid"] == self._uuid)["credentials"]
        return count
