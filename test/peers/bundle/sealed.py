"""Ballots, batches, promises (docs/evidence-bundle.md, "The record", "Batches", "Opened ballots, promises")."""

from __future__ import annotations

import hashlib
from typing import Any

from canonical import canonical, compact, read_canonical, sha256, strict, tracker
from record import Record
from report import Report

Json = dict[str, Any]
HEX = set("0123456789abcdef")


def check_setup(record: Record, contest: Json, definition: Json, notice: str, report: Report) -> None:
    election = record.election
    report.equal("election: uuid", election["uuid"], contest["uuid"])
    report.equal("election: one question", len(election["questions"]), 1)
    extra, codes = election["x_record"], definition["codes"]
    credentials = record.credentials
    spelt = all(len(each) == 64 and set(each) <= HEX for each in credentials)
    wire = [bytes.fromhex(each)[::-1] for each in credentials]
    ascend = all(a < b for a, b in zip(wire, wire[1:]))
    report.check("public credentials ascend, each once", spelt and ascend, len(credentials))
    report.equal("x_record: register_digest", extra["register_digest"], contest["roll"]["digest"])
    report.equal("x_record: notice_digest", extra["notice_digest"], notice)
    expected = contest["roll"]["electors"] + (codes["spares"] or 0)
    report.equal("x_record: credentials", [extra["credentials"], len(credentials)], [expected, expected])
    report.equal("x_record: mixers", extra["mixers"], contest["mixers"])
    sisters = [each["uuid"] for each in definition["contests"] if each["uuid"] != contest["uuid"]]
    report.equal("x_record: sister_uuids", extra.get("sister_uuids"), sisters or None)
    holders = len(contest["trustees"]) - 1
    shared = definition["keys"]["kind"] == "threshold"
    apart = [(holders, definition["keys"]["needed"])] if shared else [(1, 1)] * holders
    report.equal("keys: the platform's, and as the definition says", record.shares, [(1, 1), *apart])
    if contest["kind"] == "resolution":
        report.equal("x_record: rules_digest", extra["rules_digest"], sha256(canonical(contest["rule"])))


def check_ballots(record: Record, definition: Json, report: Report) -> dict[str, int]:
    """Whether ballots are for this election and by credentials of the list. Gives the last of each credential."""
    election, known = record.setup[0], set(record.credentials)
    head = {"election_uuid": record.election["uuid"], "election_hash": tracker(election)}
    last: dict[str, int] = {}
    fits = 0
    for place, text in enumerate(record.ballots):
        ballot = strict(text)
        written = head | {name: ballot[name] for name in ("credential", "answers", "signature")}
        if text == compact(written) and ballot["credential"] in known:
            fits += 1
        last[ballot["credential"]] = place
    cast = len(record.ballots)
    report.check("ballots: of this election, by public credentials", fits == cast, f"{fits} of {cast}")
    report.check("ballots: none twice", len(set(record.ballots)) == len(record.ballots))
    if definition["repeatBallots"] == "first-counts":
        report.equal("ballots: one by each credential", len(last), cast)
    report.equal("num_tallied: credentials with a ballot", record.sized["num_tallied"], len(last))
    return last


def check_opening(record: Record, contest: Json, promises: bytes, report: Report) -> None:
    """Who mixed, who decrypted, and that they decrypted what they had promised."""
    if contest["opening"] == "mixing":
        report.equal("owners of the shuffles", [each.owner for each in record.shuffles], contest["mixers"])
    owners = [each.owner for each in record.decryptions]
    in_range = all(0 < owner <= record.keys for owner in owners)
    report.check("owners of the decryptions", owners[0] == 1 and len(set(owners)) == len(owners) and in_range, owners)
    listed = [(each["trustee"], each["digest"]) for each in read_canonical(promises)]
    promised = dict(listed)
    report.check("promises: one for a trustee", len(promised) == len(listed), f"{len(listed)}")
    kept = [each.owner for each in record.decryptions[1:] if promised.get(each.owner) == sha256(each.body)]
    report.equal("promises: kept", kept, owners[1:])


def check_batches(file: bytes, uuid: str, ballots: list[bytes], declared: str, report: Report) -> list[int]:
    """Merkle roots, chain and seal number. Gives the number of the batch of each ballot."""
    sealed = read_canonical(file)
    report.equal("batches: uuid", sealed["uuid"], uuid)
    digests = [hashlib.sha256(ballot).digest() for ballot in ballots]
    batches, position, chained = sealed["batches"], 0, "0" * 64
    numbers: list[int] = []
    sizes, order, roots, chain = True, True, True, True
    for number, batch in enumerate(batches, 1):
        inside = digests[position : position + batch["ballots"]]
        position += batch["ballots"]
        sizes = sizes and batch["batch"] == number and len(inside) == batch["ballots"] > 0
        order = order and inside == sorted(inside)
        roots = roots and batch["root"] == merkle_root(inside).hex()
        linked = ("quorate/batch/v1", uuid, str(number), chained, str(batch["ballots"]), batch["root"])
        chained = sha256("|".join(linked))
        chain = chain and batch["chainedRoot"] == chained
        numbers += [number] * len(inside)
    all_in = sizes and position == len(ballots)
    report.check("batches: hold the ballots of the record", all_in, f"{len(batches)} with {position}")
    report.check("batches: ballots in order of their digests", order)
    report.check("batches: Merkle roots", roots)
    report.check("batches: chained roots", chain, f"{chained[:16]}...")
    seal = "-".join(chained[place : place + 4] for place in range(0, 20, 4)) if batches else sealed["sealNumber"]
    report.equal("batches: seal number", [sealed["sealNumber"], declared], [seal, seal])
    return numbers


def merkle_root(leaves: list[bytes]) -> bytes:
    """The Merkle tree hash of RFC 6962, section 2.1."""
    if not leaves:
        return hashlib.sha256().digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + merkle_root(leaves[:split]) + merkle_root(leaves[split:])).digest()


def check_challenged(text: str, ballots: list[bytes], report: Report) -> None:
    lines = text.split("\n")
    trackers = lines[:-1]
    ascend = lines[-1] == "" and all(a < b for a, b in zip(trackers, trackers[1:]))
    report.check("opened ballots: in order, each once", ascend, len(trackers))
    report.check("opened ballots: none counts", not set(trackers) & {tracker(ballot) for ballot in ballots})
