"""Tests of this verifier by published figures: python3 test/peers/bundle/selftest.py"""

from __future__ import annotations

import sys
import unittest
from fractions import Fraction

sys.dont_write_bytecode = True

from canonical import canonical, read_canonical, sha256
from count import decide
from ed25519 import ORDER, verifies
from sealed import merkle_root

# RFC 8032, section 7.1, tests 1 to 3: key, message, signature.
SIGNED = [
    (
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
        "",
        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
        "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
    ),
    (
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
        "72",
        "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
        "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
    ),
    (
        "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
        "af82",
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
    ),
]
# The leaves and roots with which implementations of RFC 6962 are tested.
LEAVES = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"]
ROOTS = {
    0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    3: "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    8: "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
}


class Figures(unittest.TestCase):
    def test_signatures(self) -> None:
        for key, message, signature in SIGNED:
            text = bytes.fromhex(message)
            self.assertTrue(verifies(key, text, signature))
            self.assertFalse(verifies(key, text + b"\0", signature))
            self.assertFalse(verifies(SIGNED[0][0] if key != SIGNED[0][0] else SIGNED[1][0], text, signature))
            s = int.from_bytes(bytes.fromhex(signature[64:]), "little") + ORDER
            self.assertFalse(verifies(key, text, signature[:64] + s.to_bytes(32, "little").hex()))

    def test_merkle_roots(self) -> None:
        for count, root in ROOTS.items():
            self.assertEqual(merkle_root([bytes.fromhex(leaf) for leaf in LEAVES[:count]]).hex(), root)

    def test_canonical_json(self) -> None:
        # RFC 8785, section 3.2.3: names are sorted by UTF-16 units.
        names = ["\u20ac", "\r", "\ufb33", "1", "\U0001f600", "\u0080", "\u00f6"]
        ordered = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\U0001f600", "\ufb33"]
        self.assertEqual([*read_canonical(canonical(dict.fromkeys(names, 0)).encode())], ordered)
        for wrong in ('{"a":1,"a":1}', '{"b":1,"a":1}', "[1.0]", "[1, 2]", "[NaN]"):
            with self.assertRaises(ValueError):
                read_canonical(wrong.encode())
        self.assertEqual(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")

    def test_thresholds_at_their_edges(self) -> None:
        def rule(threshold: object, fewest: int | None = None) -> dict[str, object]:
            return {"threshold": threshold, "turnout": [], "fewestVotes": fewest}

        def share(of: Fraction, comparison: str) -> dict[str, str]:
            return {"of": "votesCast", "comparison": comparison, "share": str(of)}

        majority = rule("majority")
        self.assertEqual([decide(majority, *votes) for votes in ((11, 10), (10, 10), (0, 0))], [True, False, False])
        at_least, more_than = (rule(share(Fraction(2, 3), comparison)) for comparison in ("atLeast", "moreThan"))
        self.assertEqual([decide(at_least, *votes) for votes in ((20, 10), (19, 10), (0, 0))], [True, False, False])
        self.assertEqual([decide(more_than, *votes) for votes in ((21, 10), (20, 10))], [True, False])
        self.assertIsNone(decide(rule("majority", fewest=5), 11, 10))


unittest.main()
