/** When every sample member was born. */
export const BORN = '1980-03-31';
const MEMBERS = 14;

export const sampleMember = (number: number): { readonly memberNo: string; readonly email: string } => ({
  memberNo: `M${String(number).padStart(2, '0')}`,
  email: `sample.${number}@example.org`,
});

/** A register of a few tenants of the north. */
export function samplesAsCsv(): string {
  const headings =
    'Member number,Given name,Family name,E-mail,Date of birth,Constituency,Class,Joined on,Language,Status';
  const rows = Array.from({ length: MEMBERS }, (_, i) => {
    const { memberNo, email } = sampleMember(i + 1);
    const place = ['tenants', 'north', '2020-01-01', 'en', 'active'];
    return [memberNo, 'Sample', `Person${i + 1}`, email, BORN, ...place].join();
  });
  return [headings, ...rows, ''].join('\r\n');
}

interface Wanted {
  readonly oneSeat: string;
  readonly severalSeats: string;
  readonly secondCheck?: object;
  readonly firstOrLast?: 'first-counts' | 'last-counts';
}

/** A small rule-book with these count rules. */
export function rules({ oneSeat, severalSeats, secondCheck, firstOrLast = 'first-counts' }: Wanted): string {
  const clause = 'A1';
  return JSON.stringify({
    format: 'quorate/constitution/1',
    title: { en: 'Rules of Harbour Sample Homes', cy: 'Rheolau Cartrefi Enghreifftiol' },
    form: 'community-benefit-society',
    constituencies: [
      {
        code: 'tenants',
        name: { en: 'Tenants', cy: 'Tenantiaid' },
        kind: 'other',
        clause,
        classes: [{ code: 'north', name: { en: 'North', cy: 'Gogledd' }, seats: { number: 3, clause } }],
      },
    ],
    voting: {
      minimumAge: { years: 16, on: 'record-date', clause },
      membership: { minimumDays: 0, clause },
      classes: { which: 'all', clause },
      ...(secondCheck && { secondCheck }),
    },
    countRules: { oneSeat: { rule: oneSeat, clause }, severalSeats: { rule: severalSeats, clause } },
    ballotPaper: { order: 'surname', clause },
    repeatBallots: { firstOrLast, clause },
    sealing: { onlineBallots: 'secret', minimumMixers: 1, clause },
    keyHolders: { number: 3, required: 'all', platformKey: 'may-be-added', clause },
    limits: { candidates: { most: 30, clause } },
  });
}
