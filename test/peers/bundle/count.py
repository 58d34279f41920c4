"""What a result gives, counted again as far as that is adding up (docs/evidence-bundle.md, "Count and declaration")."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from typing import Any

from report import Report

Json = dict[str, Any]


def check_seats(contest: Json, answer: list[Any], counted: int, count: Json, report: Report) -> None:
    """First preferences, or the votes on papers of choices, against the first stage; and who has most of those."""
    candidates = len(contest["candidates"])
    mixed = contest["opening"] == "mixing"
    if mixed:
        lengths = {len(row) for row in answer}
        report.check("rows", len(answer) == counted and lengths <= {candidates}, f"{len(answer)} of {candidates} marks")
    else:
        report.check("totals", len(answer) == candidates and all(0 <= total <= counted for total in answer), answer)
    papers = count["validPapers"] + sum(ground["papers"] for ground in count["rejected"])
    report.equal("valid and rejected papers", papers, counted)
    ranks = contest["paper"] == "ranks"
    votes = answer if not mixed else _first_preferences(answer, candidates) if ranks else _choices(contest, answer)
    stage = count["stages"][0]["votes"]
    # A method may write a vote with decimals: 12.00000 is 12.
    written = [Fraction(stage[str(number)]) for number in range(1, candidates + 1)]
    name = "first preferences, counted again" if ranks else "votes, added up again"
    report.check(name, written == votes and len(stage) == candidates, f"{votes}, {[*map(str, written)]}")
    report.equal("seats", count["seats"], contest["seats"])
    report.equal("candidates", [each["name"] for each in count["candidates"]], contest["candidates"])
    if not ranks and contest["countRule"]["id"] == "block":
        check_most_votes(votes, count, report)


def check_most_votes(votes: list[int], count: Json, report: Report) -> None:
    """Whoever is elected has no fewer votes than whoever is not; where equals stand on both sides, a lot says so."""
    elected = count["elected"]
    others = [number for number in range(1, len(votes) + 1) if number not in elected]
    least = min((votes[number - 1] for number in elected), default=0)
    most = max((votes[number - 1] for number in others), default=0)
    equal = {number for number in range(1, len(votes) + 1) if votes[number - 1] == least}
    by_lot = any(equal <= set(lot["between"]) for lot in count["lots"])
    fits = len(set(elected)) == len(elected) == min(count["seats"], len(votes)) - count.get("vacant", 0)
    report.check("elected: those with most votes", fits and (least > most or (least == most and by_lot)), elected)


def _first_preferences(rows: list[list[int]], candidates: int) -> list[int]:
    first = Counter(row.index(1) for row in rows if row.count(1) == 1)
    return [first[place] for place in range(candidates)]


def _choices(contest: Json, rows: list[list[int]]) -> list[int]:
    """Papers with more choices than are allowed, or with another mark than 1, give nobody a vote."""
    most = contest["mostChoices"] or contest["seats"]
    valid = [row for row in rows if sum(row) <= most and set(row) <= {0, 1}]
    return [sum(row[place] for row in valid) for place in range(len(contest["candidates"]))]


def check_resolution(contest: Json, answer: list[int], counted: int, count: Json, report: Report) -> None:
    report.check("totals", len(answer) == 3 and all(total >= 0 for total in answer) and sum(answer) == counted, answer)
    report.equal("for, against, abstained", [count["for"], count["against"], count["abstained"]], answer)
    report.equal("ballots of the decision", count["ballots"], counted)
    report.equal("electors of the decision", count["electors"], contest["roll"]["electors"])
    report.equal("rule of the decision", count["rule"], contest["rule"])
    decided = decide(contest["rule"], *answer[:2])
    if decided is None:
        print("Not checked  this rule asks for more than a plain share of the votes cast")
    else:
        report.equal("decided again", count["outcome"], "carried" if decided else "notCarried")


def decide(rule: Json, votes_for: int, against: int) -> bool | None:
    """By a majority or a share of the votes cast, exactly; None where the rule asks for anything besides."""
    threshold = rule["threshold"]
    if rule["turnout"] or rule["fewestVotes"] is not None:
        return None
    if threshold == "majority":
        return votes_for > against
    if threshold["of"] != "votesCast":
        return None
    needed = Fraction(threshold["share"]) * (votes_for + against)
    if votes_for + against == 0:
        return False
    return votes_for >= needed if threshold["comparison"] == "atLeast" else votes_for > needed


def check_declared(contest: Json, declared: Json, count: Json, counted: int, report: Report) -> None:
    """The figures of the declaration against the count and the definition."""
    report.equal("declared: title", declared["title"], contest["title"])
    report.equal("declared: ballots", declared["ballots"], counted)
    report.equal("declared: electors", declared["electors"], contest["roll"]["electors"])
    report.equal("declared: kind", declared["kind"], contest["kind"])
    if contest["kind"] == "resolution":
        rule = {name: contest["rule"][name] for name in ("id", "version")}
        figures = ("for", "against", "abstained", "outcome")
        report.equal("declared: figures", [declared[name] for name in figures], [count[name] for name in figures])
        texts = [contest["text"], contest["rule"]["source"]]
        report.equal("declared: text and source", [declared["text"], declared["source"]], texts)
    else:
        rule = contest["countRule"]
        names = [{"name": contest["candidates"][number - 1], "number": number} for number in count["elected"]]
        report.equal("declared: elected", declared["elected"], names)
        papers = [count["validPapers"], sum(ground["papers"] for ground in count["rejected"])]
        report.equal("declared: papers", [declared["validPapers"], declared["rejectedPapers"]], papers)
        report.equal("declared: seats, lots", [declared["seats"], declared["lots"]], [contest["seats"], count["lots"]])
    report.equal("declared: rule", declared["rule"], rule)
