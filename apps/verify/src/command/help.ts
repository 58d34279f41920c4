/** What `--help` prints. */
export const HELP = `quorate-verify FILE

Checks an evidence bundle (.zip), or the public record of a contest (.bel).
Needs nothing but Node 20.19 or newer: no server, no account, no network, no packages.

  -k, --key HEX        the public key that must have signed the bundle, as you were given it by another way
      --head HEX       the last event of a record as you noted it at some time; may be given more than once
  -r, --roots FILE     published roots that you, or somebody you trust, kept outside (.jsonl); more than once
      --receipt TEXT   say whether this ballot is in the box and counted
  -l, --level LEVEL    of a record: platform (our own elections) or basic (the rules of the format alone)
  -t, --threads N      threads that check ballots; as many as this machine runs at once unless given
      --lang LANGUAGE  en or cy
      --json           print one line of JSON, and nothing else, to standard output
  -h, --help           print this

Every check is listed with what it proves: ✓ passed, ✗ failed, ! alarm, ? could not be made, – does not apply.

Exit status
  0  accepted: every check that applies passes
  1  rejected: a check failed or could not be made; with --receipt also when that ballot does not stand
  2  the file, or what was typed, cannot be read
  3  alarm: no rule is broken, but an inquiry is due
`;
