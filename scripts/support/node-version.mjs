// Kept to the oldest syntax on purpose: this file must still parse on the Node it refuses.

/** The oldest Node that every dependency runs on; the same number as `engines` in package.json. */
const OLDEST = [20, 19];

/** Ends the process with one line when Node is too old to go on. */
export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  console.error(
    'Quorate needs Node ' + OLDEST.join('.') + ' or newer; this is ' + process.version + '. See https://nodejs.org',
  );
  process.exit(1);
}
