"""A second, independent verifier of the evidence of an election: python3 test/peers/bundle BUNDLE.zip [--json]

Written from docs/evidence-bundle.md alone, with nothing but Python's standard library. It does NOT check the proofs in
the records (ballots, mixes, decryptions, keys), later stages of ranked counts, or who was on the roll: `quorate verify`
checks all proofs and counts, and belenios-tool the proofs. With --roll UUID=FILE it also computes the digest of a roll
from a CSV file without a header: member number, true or false, reason.
"""

from __future__ import annotations

import argparse
import csv
import json
import sys
from pathlib import Path
from typing import Any

sys.dont_write_bytecode = True

from canonical import canonical, read_canonical, sha256
from container import check_manifest, check_paths, unpack
from count import check_declared, check_resolution, check_seats
from record import Record, in_grammar, read_record
from report import Report
from roll_log import RollLog, check_codes, check_list
from sealed import check_ballots, check_batches, check_challenged, check_opening, check_setup
from tally import check_tally

Json = dict[str, Any]
NOT_CHECKED = "proofs of ballots, mixes, decryptions and keys; later stages of ranked counts; who was on the roll"


class Bundle:
    """The evidence of one election, and the report on it."""

    def __init__(self, data: bytes, report: Report) -> None:
        self.report = report
        self.files = unpack(data, report)
        self.installation = check_manifest(self.files, report)
        self.definition: Json = read_canonical(self.files["definition.json"])
        self.declaration: Json = read_canonical(self.files["declaration.json"])
        self.notice = sha256(self.files["definition.json"])
        self.statement: Json = {}

    def check(self) -> None:
        report, uuids = self.report, [contest["uuid"] for contest in self.definition["contests"]]
        check_paths(self.files, uuids, report)
        self._check_whole(uuids)
        with report.part("codes.json"):
            self.statement = check_codes(self.files["codes.json"], self.definition, self.installation, report)
        for contest in self.definition["contests"]:
            with report.part(f"{contest['title']} ({contest['uuid']})"):
                self._check_contest(contest)

    def _check_whole(self, uuids: list[str]) -> None:
        """What is said of the election as a whole, by files that name each other's digests."""
        report, definition, declaration = self.report, self.definition, self.declaration
        manifest = read_canonical(self.files["manifest.json"])
        ids = {manifest["electionId"], definition["electionId"], declaration["electionId"]}
        report.check("one election in all files", len(ids) == 1 and manifest["title"] == definition["title"], *ids)
        report.equal("definition: format", definition["format"], "quorate-definition/2")
        report.equal("declaration: format", declaration["format"], "quorate-declaration/2")
        rules = sha256(self.files["constitution.json"])
        report.equal("constitution: digest", rules, definition["constitution"]["digest"])
        report.equal("declaration: digest of the definition", declaration["definitionDigest"], self.notice)
        report.equal("declaration: contests", [contest["uuid"] for contest in declaration["contests"]], uuids)
        approval = read_canonical(self.files["approval.json"])
        declared = sha256(self.files["declaration.json"])
        report.equal("approval: digest of the declaration", approval["contentDigest"], declared)
        report.check("approval: by two people", approval["approvedBy"] != approval["proposedBy"])
        for path in ("constitution.json", "audit.json", "trust-statement.json"):
            with report.part(path):
                report.check("canonical JSON", isinstance(read_canonical(self.files[path]), dict))

    def _check_contest(self, contest: Json) -> None:
        report, uuid = self.report, contest["uuid"]
        declared = next(each for each in self.declaration["contests"] if each["uuid"] == uuid)
        record = read_record(self._file(contest, f"{uuid}.bel"))
        report.check("record: names, chain of events, data", True, f"{len(record.shape)} events")
        report.check("record: grammar", in_grammar(record.shape, contest["opening"]), record.shape.replace("B", ""))
        report.equal("record: head", declared["recordHead"], record.head)
        check_setup(record, contest, self.definition, self.notice, report)
        last = check_ballots(record, self.definition, report)
        check_tally(record, [record.ballots[place] for place in last.values()], contest["opening"], report)
        check_opening(record, contest, self._file(contest, "commitments.json"), report)
        batch_of: list[int] = []
        with report.part("sealed"):
            sealed = self._file(contest, "batches.json")
            batch_of = check_batches(sealed, uuid, record.ballots, declared["sealNumber"], report)
            check_challenged(self._file(contest, "challenged.txt").decode("ascii"), record.ballots, report)
        with report.part("roll log"):
            self._check_roll_log(contest, record, batch_of)
        with report.part("result"):
            self._check_result(contest, declared, record, len(last))

    def _check_roll_log(self, contest: Json, record: Record, batch_of: list[int]) -> None:
        report = self.report
        spares = check_list(self.statement, contest, record, self.definition["codes"]["spares"] or 0, report)
        log = RollLog(contest["uuid"], self.statement, self.installation, spares)
        fault = log.read(self._file(contest, "roll-log.txt").decode(), contest["roll"]["electors"])
        figures = f"{len(log.blocked)} blocked, {len(log.activated)} replaced"
        report.check("chain, rules, signatures", fault == "", fault or figures)
        place_of = {credential: place for place, credential in enumerate(record.credentials)}
        wrong = []
        for batch, ballot in zip(batch_of, record.ballots, strict=True):
            place = place_of[json.loads(ballot)["credential"]]
            early = place in spares and batch <= log.activated.get(place, len(record.ballots))
            if place in log.blocked or early:
                wrong.append(place)
        report.check("no ballot by a blocked or spare credential", not wrong, wrong or len(record.ballots))

    def _check_result(self, contest: Json, declared: Json, record: Record, counted: int) -> None:
        report, file = self.report, self._file(contest, "count.json")
        count: Json = read_canonical(file)
        report.equal("digest of the count", declared["countDigest"], sha256(file))
        report.equal("kind of the count", count.get("kind", "seats"), contest["kind"])
        report.equal("one answer", len(record.result), 1)
        judge = check_resolution if contest["kind"] == "resolution" else check_seats
        judge(contest, record.result[0], counted, count, report)
        check_declared(contest, declared, count, counted, report)

    def _file(self, contest: Json, name: str) -> bytes:
        return self.files[f"contests/{contest['uuid']}/{name}"]

    def check_roll(self, uuid: str, path: str) -> None:
        """The digest of a roll ("The roll") against that of the definition."""
        contest = next(each for each in self.definition["contests"] if each["uuid"] == uuid)
        with open(path, encoding="utf-8", newline="") as file:
            members = sorted((row for row in csv.reader(file)), key=lambda row: row[0].encode())
        head = {"contest": uuid, "recordDate": self.definition["recordDate"]}
        entries = [[number, on_roll == "true", reason] for number, on_roll, reason in members]
        text = "".join(f"{line}\n" for line in ("quorate/roll/v1", *map(canonical, (head, *entries))))
        report, on_roll = self.report, sum(1 for entry in entries if entry[1])
        report.equal(f"roll of {uuid}: digest", sha256(text), contest["roll"]["digest"])
        report.equal(f"roll of {uuid}: electors", on_roll, contest["roll"]["electors"])


def main() -> int:
    parser = argparse.ArgumentParser(prog="bundle", description="A second verifier of the evidence of an election.")
    parser.add_argument("bundle", type=Path)
    parser.add_argument("--roll", action="append", default=[], metavar="UUID=CSV")
    parser.add_argument("--json", action="store_true", help="the last line is a verdict for programs")
    args = parser.parse_args()
    report = Report()
    with report.part(""):
        bundle = Bundle(args.bundle.read_bytes(), report)
        bundle.check()
        for pair in args.roll:
            bundle.check_roll(*pair.split("=", 1))
    print(f"Not checked  {NOT_CHECKED}")
    return report.end(args.json)


raise SystemExit(main())
