import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import v8 from 'node:v8';
import vm from 'node:vm';
import {
  AdoptConstitution,
  ConfirmRegisterImport,
  CreateOrganisation,
  ImportRegister,
  Keyring,
} from '#libs/application';
import type { Actor, PreviewImport } from '#libs/domain';
import { TypeOrmUnitOfWork, createDataSource } from '#libs/persistence';
import type { DataSource } from 'typeorm';
import { createTestDatabase } from './support/database.js';
import type { TestDatabase } from './support/database.js';

/** FILE-03. `npm run test:register` runs the same with 100,000 rows; REGISTER_ROWS chooses, up to 1,000,000. */
const ROWS = Number(process.env['REGISTER_ROWS'] ?? 20_000);
/** However long the file: what may be in use at once beyond what was before it came. */
const MOST_GROWTH_MB = 50;
/** Blueprint 4.1: 50,000 rows in under a minute. */
const MOST_SECONDS = (ROWS / 50_000) * 60;

let database: TestDatabase;
let dataSource: DataSource;
let work: TypeOrmUnitOfWork;
let by: Actor;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await createDataSource({ url: database.appUrl, applicationName: 'register-size' }).initialize();
  work = new TypeOrmUnitOfWork(dataSource, new Keyring(database.secret, (length) => randomBytes(length)));
  const made = await new CreateOrganisation(work).execute({ name: 'A large society' });
  if (!made.ok) throw new Error(made.error.code);
  by = { kind: 'installer', organisationId: made.value.organisationId };
  const document = readFileSync('apps/cli/src/sample/constitution.json', 'utf8');
  const adopted = await new AdoptConstitution(work).execute({ by, document });
  if (!adopted.ok) throw new Error(adopted.error.code);
});
afterAll(async () => {
  await dataSource.destroy();
  await database.drop();
});

v8.setFlagsFromString('--expose-gc');
const collectGarbage = vm.runInNewContext('gc') as () => void; // where V8 puts it once the flag is set

/** Bytes in use, garbage taken away first: the resident size would show when V8 last felt like collecting. */
function bytesInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
let mostInUse = 0;

/** A member file that is made while it is read, so that it takes no memory itself. Every `wrongEvery`th row has a fault. */
async function* memberFile(classOf: (row: number) => string, wrongEvery = 0): AsyncIterable<Uint8Array> {
  yield Buffer.from('Member number,Given name,Family name,E-mail,Date of birth,Class,Joined on,Language\r\n');
  for (let from = 0; from < ROWS; from += 500) {
    const rows = Array.from({ length: Math.min(500, ROWS - from) }, (_, i) => {
      const row = from + i;
      const born = wrongEvery > 0 && row % wrongEvery === 0 ? '1970-02-30' : '1970-02-28';
      return `${row},Sample,Member ${row},sample.${row}@example.org,${born},${classOf(row)},2015-06-01,en\r\n`;
    });
    yield Buffer.from(rows.join(''));
    if (from % 20_000 === 0) mostInUse = Math.max(mostInUse, bytesInUse());
  }
}

/** Holds `act` to the limits of time and memory, and says what it took. */
async function measured<T>(what: string, act: () => Promise<T>): Promise<T> {
  const before = bytesInUse();
  mostInUse = before;
  const begun = performance.now();
  const outcome = await act();
  const seconds = (performance.now() - begun) / 1000;
  const growth = (Math.max(mostInUse, bytesInUse()) - before) / 1e6;
  process.stdout.write(`${ROWS} rows, ${what}: ${seconds.toFixed(1)} s, at most ${growth.toFixed(1)} MB more in use\n`);
  expect({ what, isInTime: seconds < MOST_SECONDS, isBounded: growth < MOST_GROWTH_MB }).toEqual({ what, isInTime: true, isBounded: true }); // prettier-ignore
  return outcome;
}

async function preview(what: string, file: AsyncIterable<Uint8Array>, asOf: string): Promise<PreviewImport> {
  const outcome = await measured(what, () =>
    new ImportRegister(work).execute({ by, file, asOf, covers: 'everyone', fileName: 'large.csv' }),
  );
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  if (outcome.value.status !== 'preview') throw new Error('its headings are known');
  return outcome.value;
}

async function confirm(what: string, { id, previewDigest }: PreviewImport): Promise<void> {
  const outcome = await measured(what, () =>
    new ConfirmRegisterImport(work).execute({ by, importId: id, previewDigest }),
  );
  expect(outcome.ok).toBe(true);
}

describe(`FILE-03: a register of ${ROWS} rows in bounded memory`, () => {
  const none = { 'new': 0, 'changed': 0, 'unchanged': 0, 'left': 0, 'needs-attention': 0 }; // prettier-ignore
  const north = (): string => 'north';
  const everyTenthSouth = (row: number): string => (row % 10 === 0 ? 'south' : 'north');

  it('is read, compared and confirmed; the same file again changes nothing; changes and faults are found', async () => {
    const first = await preview('all new, read and compared', memberFile(north), '2026-01-01');
    expect(first.counts).toEqual({ ...none, new: ROWS });
    await confirm('all new, confirmed', first);

    const again = await preview('all unchanged, read and compared', memberFile(north), '2026-02-01');
    expect(again.counts).toEqual({ ...none, unchanged: ROWS });

    const changed = await preview('a tenth changed, read and compared', memberFile(everyTenthSouth), '2026-03-01');
    expect(changed.counts).toEqual({ ...none, unchanged: ROWS * 0.9, changed: ROWS * 0.1 });
    await confirm('a tenth changed, confirmed', changed);

    const wrong = await preview('every row with a fault', memberFile(north, 1), '2026-04-01');
    expect(wrong.counts).toEqual({ ...none, 'needs-attention': ROWS });
  }, 3_600_000);
});
