"""The container of the evidence, and who signed it (docs/evidence-bundle.md, "Container")."""

from __future__ import annotations

import io
import zipfile

from canonical import read_canonical, sha256
from ed25519 import verifies
from report import Report

FIXED = {
    "GUIDE.txt",
    "approval.json",
    "audit.json",
    "codes.json",
    "constitution.json",
    "declaration.json",
    "definition.json",
    "manifest.json",
    "manifest.sig",
    "trust-statement.json",
}
OF_A_CONTEST = ("batches.json", "challenged.txt", "commitments.json", "count.json", "roll-log.txt")
# Lengths of the headers of a zip, before names.
LOCAL_HEADER, CENTRAL_HEADER, END_OF_DIRECTORY = 30, 46, 22


def unpack(data: bytes, report: Report) -> dict[str, bytes]:
    """The files by path: every entry stored, in order of path, one after another, and no byte besides."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        entries = archive.infolist()
        files = {entry.filename: archive.read(entry) for entry in entries}
    names = [entry.filename for entry in entries]
    report.check("entries are stored", all(e.compress_type == zipfile.ZIP_STORED for e in entries), len(entries))
    report.check("paths ascend, each once", all(a < b for a, b in zip(names, names[1:])))
    epoch = (1980, 1, 1, 0, 0, 0)
    report.check("entries bear no date and no extra field", all(e.date_time == epoch and not e.extra for e in entries))
    position, in_place = 0, True
    for entry in entries:
        in_place = in_place and entry.header_offset == position
        position += LOCAL_HEADER + len(entry.filename.encode()) + entry.file_size
    listing = sum(CENTRAL_HEADER + len(name.encode()) for name in names)
    whole = len(data) == position + listing + END_OF_DIRECTORY
    report.check("no byte besides", in_place and whole, f"{len(data)} bytes")
    return files


def check_manifest(files: dict[str, bytes], report: Report) -> str:
    """Digests of all files and the signature over them. Gives the key of the installation."""
    manifest = read_canonical(files["manifest.json"])
    report.equal("manifest: format", manifest["format"], "quorate-evidence/1")
    listed = [(file["path"], file["bytes"], file["sha256"]) for file in manifest["files"]]
    paths = sorted(path for path in files if not path.startswith("manifest."))
    there = [(path, len(files[path]), sha256(files[path])) for path in paths]
    wrong = ", ".join(sorted({path for path, _, _ in set(listed).symmetric_difference(there)}))
    report.check("manifest: names every file with its length and digest", listed == there, wrong or len(there))
    key: str = manifest["signedBy"]
    signed = f"quorate/evidence/v1|{sha256(files['manifest.json'])}"
    signature = files["manifest.sig"].decode("ascii")
    report.check("manifest: signature", verifies(key, signed, signature), f"by {key[:16]}...")
    return key


def check_paths(files: dict[str, bytes], uuids: list[str], report: Report) -> None:
    expected = FIXED | {f"contests/{uuid}/{name}" for uuid in uuids for name in (*OF_A_CONTEST, f"{uuid}.bel")}
    odd = sorted(expected.symmetric_difference(files))
    report.check("every file that belongs here, and no other", not odd, ", ".join(odd) or len(files))
