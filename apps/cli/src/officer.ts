import type { Command } from 'commander';
import { Option } from 'commander';
import type { Installer, OrganisationId, Role } from '#libs/domain';
import { ROLES, parseEmail, parseId } from '#libs/domain';
import { Output } from './output.js';
import type { OutputOptions } from './output.js';

interface OrganisationOptions extends OutputOptions {
  readonly organisation: string;
}
interface InviteOptions extends OrganisationOptions {
  readonly email: string;
  readonly name: string;
  readonly role: readonly Role[];
}
interface LinkOptions extends OrganisationOptions {
  readonly email: string;
}
interface CreateOptions extends OutputOptions {
  readonly name: string;
  readonly nameCy?: string;
  readonly timeZone?: string;
}

/** What can be put right, in the words of a console. */
const FAULTS: Readonly<Record<string, string>> = {
  EMAIL_NOT_VALID: 'this is not an e-mail address; give one such as name@example.org',
  NAME_MISSING: 'give a name of 1 to 200 characters',
  ROLE_MISSING: 'give at least one --role',
  EMAIL_TAKEN: 'another officer of this body has this e-mail address',
  ORGANISATION_NOT_FOUND: 'there is no body with this identifier; make one with: quorate organisation create',
  OFFICER_NOT_FOUND: 'this body has no active officer with this e-mail address',
  TIME_ZONE_NOT_KNOWN: 'this time zone is not known; give a name such as Europe/London',
};

const json = (): Option => new Option('--json', 'print one JSON object, also on a terminal').conflicts('text');
const text = (): Option => new Option('--text', 'print text, also when not on a terminal');
const organisation = (): Option =>
  new Option('-o, --organisation <id>', 'the body, as organisation create named it').makeOptionMandatory();

/** Administration from the console of the machine that Quorate runs on: the officers of bodies. */
export function registerOfficer(program: Command): void {
  const officer = program
    .command('officer')
    .description('Officers of a body: invite, list, and sign in by a printed link.');
  officer
    .command('invite')
    .description('Make somebody an officer of a body; a message tells them where to sign in.')
    .addOption(organisation())
    .requiredOption('-e, --email <address>', 'where messages reach them')
    .requiredOption('-n, --name <name>', 'as it should be shown')
    .addOption(new Option('-r, --role <role...>', 'what they may do').choices(ROLES).makeOptionMandatory())
    .addOption(json())
    .addOption(text())
    .action(invite);
  officer
    .command('list')
    .description('List the officers of a body.')
    .addOption(organisation())
    .addOption(json())
    .addOption(text())
    .action(list);
  officer
    .command('link')
    .description('Print a link that signs an officer in, once, within 15 minutes. It is written to the audit trail.')
    .addOption(organisation())
    .requiredOption('-e, --email <address>', 'of the officer')
    .addOption(json())
    .addOption(text())
    .action(link);
}

/** The same console: bodies. */
export function registerOrganisation(program: Command): void {
  program
    .command('organisation')
    .description('Bodies on this installation.')
    .command('create')
    .description('Make a new body. Invite its first secretary next.')
    .requiredOption('-n, --name <name>', 'of the body')
    .option('--name-cy <name>', 'the same in Welsh')
    .option('--time-zone <zone>', 'in which hours are shown and days begin (default: Europe/London)')
    .addOption(json())
    .addOption(text())
    .action(create);
}

function invite(options: InviteOptions): Promise<void> {
  return administer(options, async ({ work, address, output }) => {
    const by = installerOf(options);
    if (!by) return refuse(output, 'ORGANISATION_NOT_FOUND');
    const { InviteOfficer } = await import('#libs/application');
    const { email, name, role: roles } = options;
    const outcome = await new InviteOfficer(work, address).execute({ email, name, roles, by });
    if (!outcome.ok) return refuse(output, outcome.error.code);
    output.result(outcome.value, () => `${name} <${email}> is now ${outcome.value.roles.join(', ')}.`);
  });
}

function list(options: OrganisationOptions): Promise<void> {
  return administer(options, async ({ work, output }) => {
    const by = installerOf(options);
    const { ReadOrganisation } = await import('#libs/application');
    const read = new ReadOrganisation(work);
    if (!by || !(await read.organisation(by))) return refuse(output, 'ORGANISATION_NOT_FOUND');
    const officers = await read.officers(by);
    output.result({ officers }, () =>
      officers
        .map(({ name, email, roles, active }) => `${name} <${email}>: ${active ? roles.join(', ') : 'has left'}`)
        .join('\n'),
    );
  });
}

function link(options: LinkOptions): Promise<void> {
  return administer(options, async ({ work, keyring, address, output }) => {
    const by = installerOf(options);
    const email = parseEmail(options.email);
    if (!by) return refuse(output, 'ORGANISATION_NOT_FOUND');
    if (!email) return refuse(output, 'EMAIL_NOT_VALID');
    const { CreateSignInLink } = await import('#libs/application');
    const outcome = await new CreateSignInLink(work, keyring, address).execute({ email, by });
    if (!outcome.ok) return refuse(output, outcome.error.code);
    output.result(outcome.value, () => outcome.value.link);
  });
}

function create(options: CreateOptions): Promise<void> {
  return administer(options, async ({ work, output }) => {
    const { CreateOrganisation } = await import('#libs/application');
    const outcome = await new CreateOrganisation(work).execute(options);
    if (!outcome.ok) return refuse(output, outcome.error.code);
    output.result(outcome.value, () => outcome.value.organisationId);
  });
}

type Console = Pick<Awaited<ReturnType<typeof open>>, 'work' | 'keyring' | 'address'> & { readonly output: Output };

/** Only these commands load the database driver; counting and verifying do without. */
async function open() {
  const { openInstallation } = await import('./installation/installation.js');
  const installation = await openInstallation();
  const url = (process.env['PUBLIC_URL'] ?? installation.server ?? 'http://127.0.0.1:3000').replace(/\/+$/, '');
  return { ...installation, address: { url } };
}

async function administer(options: OutputOptions, work: (console: Console) => Promise<void>): Promise<void> {
  const output = new Output(options);
  try {
    const installation = await open();
    try {
      await work({ ...installation, output });
    } finally {
      await installation.close();
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    output.fault(message, { error: message });
  }
}

function installerOf(options: OrganisationOptions): Installer | undefined {
  const organisationId = parseId<OrganisationId>(options.organisation);
  return organisationId && { kind: 'installer', organisationId };
}

const refuse = (output: Output, code: string): void => output.fault(FAULTS[code] ?? code, { code });
