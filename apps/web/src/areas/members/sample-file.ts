import type { Constitution } from '#libs/domain';

const MEMBERS = 40;
const HEADINGS = [
  'Member number',
  'First name',
  'Last name',
  'Email',
  'Constituency',
  'Class',
  'Joined',
  'Date of birth',
  'Language',
];
/** A row in so many is written in Welsh, so that both languages are seen. */
const WELSH_EVERY = 5;

/** A member file with made-up members of every class, to try an import with. No two addresses are the same; none exists. */
export function sampleFile(document: string): File {
  const { constituencies } = JSON.parse(document) as Constitution; // the server read it strictly when it was adopted
  const classes = constituencies.flatMap(({ code, classes: inside }) =>
    inside.map((each) => [code, each.code] as const),
  );
  const rows = Array.from({ length: MEMBERS }, (_, i) => {
    const [constituency, membershipClass] = classes[i % classes.length] ?? ['', ''];
    const number = String(i + 1).padStart(4, '0');
    return [
      `M${number}`,
      'Sample',
      `Member ${number}`,
      `member-${number}@example.org`,
      constituency,
      membershipClass,
      '2015-04-01',
      `${1950 + (i % 50)}-06-15`,
      i % WELSH_EVERY === 0 ? 'cy' : 'en',
    ].join(',');
  });
  return new File([[HEADINGS.join(','), ...rows, ''].join('\r\n')], 'sample-members.csv', { type: 'text/csv' });
}
