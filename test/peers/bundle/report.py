"""One line for every check, and what stands in a report."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from zipfile import BadZipFile


# What Python raises where a file is not what it should be.
UNREADABLE = (
    *(ArithmeticError, AttributeError, BadZipFile, LookupError, OSError),
    *(RuntimeError, StopIteration, TypeError, ValueError),
)


class Report:
    """Collects what was found. A check that cannot be made because something is missing or unreadable has failed."""

    def __init__(self) -> None:
        self.passed = 0
        self.failed: list[str] = []
        self._where = ""

    def check(self, name: str, holds: bool, figures: object = "") -> None:
        line = f"{self._where}{name}"
        if holds:
            self.passed += 1
        else:
            self.failed.append(line)
        print(f"{'Passed' if holds else 'Failed'}  {line}" + (f" ({figures})" if figures != "" else ""))

    def equal(self, name: str, found: object, expected: object) -> None:
        """That two values are the same; says both where they are not."""
        other = "" if found == expected else f", not {_short(expected)}"
        self.check(name, found == expected, f"{_short(found)}{other}")

    @contextmanager
    def part(self, where: str) -> Iterator[None]:
        """Checks under a heading; whatever stops them is a failure of this part, and the parts after it go on."""
        before = self._where
        self._where = f"{before}{where}: " if where else before
        try:
            yield
        except UNREADABLE as error:
            self.check("can be read", False, f"{type(error).__name__}: {error}")
        finally:
            self._where = before

    def end(self, as_json: bool) -> int:
        """The last line, and the exit code: 0 if nothing failed."""
        if as_json:
            verdict = "accept" if not self.failed else "reject"
            print(json.dumps({"verdict": verdict, "passed": self.passed, "failed": self.failed}))
        else:
            verdict = "PASSED" if not self.failed else "FAILED"
            print(f"{verdict}: {self.passed} checks passed, {len(self.failed)} failed")
        return 1 if self.failed else 0


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= 70 else f"{text[:67]}..."
