// scripts/complete-lock.mjs – run after every `npm install` that changes the lock file
import fs from 'node:fs';
const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'));
const P = lock.packages;
const OS = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openbsd', 'netbsd', 'openharmony', 'sunos', 'aix'];
const CPU = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32'];
for (const [where, pkg] of Object.entries(P))
  for (const [name, spec] of Object.entries(pkg.optionalDependencies ?? {})) {
    let dir = where,
      found = false;
    for (;;) {
      // Node's look-up, upwards
      if (P[(dir ? dir + '/' : '') + 'node_modules/' + name]) {
        found = true;
        break;
      }
      if (!dir) break;
      const i = dir.lastIndexOf('node_modules/');
      dir = i <= 0 ? '' : dir.slice(0, i - 1);
    }
    if (found) continue;
    const part = name.split(/[/-]/),
      os = name === 'fsevents' ? 'darwin' : part.find((p) => OS.includes(p)),
      cpu = CPU.find((c) => part.includes(c));
    if (!os && !cpu) {
      console.warn('look at', where, name, spec);
      continue;
    }
    P['node_modules/' + name] = {
      version: spec.replace(/^[\^~]/, ''),
      optional: true,
      ...(cpu && { cpu: [cpu] }),
      ...(os && { os: [os] }),
    };
  }
lock.packages = Object.fromEntries(Object.entries(P).sort(([a], [b]) => (a < b ? -1 : 1)));
fs.writeFileSync('package-lock.json', JSON.stringify(lock, null, 2) + '\n');
