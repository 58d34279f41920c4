import type { RefusalText } from '../bilingual.js';

/** Casting a ballot. Each says that nothing was recorded, or what already is. */
export const castingRefusals = {
  POLL_NOT_OPEN: {
    en: 'The poll opens on {opensAt}. Your vote was not recorded; cast it then.',
    cy: 'Mae’r bleidlais yn agor ar {opensAt}. Ni chofnodwyd eich pleidlais; bwriwch hi bryd hynny.',
  },
  POLL_CLOSED: {
    en: 'The poll closed on {closesAt}. Your vote was not recorded. Ask the returning officer if you think this is wrong.',
    cy: 'Caeodd y bleidlais ar {closesAt}. Ni chofnodwyd eich pleidlais. Gofynnwch i’r swyddog canlyniadau os credwch fod hyn yn anghywir.',
  },
  ALREADY_VOTED: {
    en: 'A vote with this code is recorded already, and the first one counts. Nothing was changed. Check your receipt, or ask the returning officer if it was not you.',
    cy: 'Mae pleidlais gyda’r cod hwn eisoes wedi’i chofnodi, a’r gyntaf sy’n cyfrif. Ni newidiwyd dim. Gwiriwch eich derbynneb, neu gofynnwch i’r swyddog canlyniadau os nad chi oedd hynny.',
  },
  NOT_ENTITLED: {
    en: 'This code gives no right to vote here. Nothing was recorded. Compare the code with your letter, or ask the returning officer.',
    cy: 'Nid yw’r cod hwn yn rhoi hawl i bleidleisio yma. Ni chofnodwyd dim. Cymharwch y cod â’ch llythyr, neu gofynnwch i’r swyddog canlyniadau.',
  },
  CREDENTIAL_MISMATCH: {
    en: 'This ballot was made with another code than the one you signed in with. Nothing was recorded. Sign in again and vote once more.',
    cy: 'Gwnaed y papur pleidleisio hwn â chod gwahanol i’r un y gwnaethoch fewngofnodi ag ef. Ni chofnodwyd dim. Mewngofnodwch eto a phleidleisiwch unwaith yn rhagor.',
  },
  TOO_MANY_BALLOTS: {
    en: 'You have replaced your vote as often as is possible. Your last vote stands.',
    cy: 'Rydych wedi newid eich pleidlais cymaint o weithiau ag sy’n bosibl. Mae eich pleidlais olaf yn sefyll.',
  },
  BALLOT_INVALID: {
    en: 'Your ballot for “{contest}” is damaged and was not taken. Nothing was recorded. Load this page again and vote once more.',
    cy: 'Mae eich papur pleidleisio ar gyfer “{contest}” wedi’i ddifrodi ac ni chafodd ei dderbyn. Ni chofnodwyd dim. Llwythwch y dudalen hon eto a phleidleisiwch unwaith yn rhagor.',
  },
  BALLOT_TOO_LONG: {
    en: 'The ballot is longer than any ballot of this contest.',
    cy: 'Mae’r papur pleidleisio’n hirach nag unrhyw un yn yr etholiad hwn.',
  },
  BALLOT_FORM_WRONG: {
    en: 'The text is not a ballot in its one canonical form.',
    cy: 'Nid papur pleidleisio yn ei un ffurf ganonaidd yw’r testun.',
  },
  BALLOT_OF_ANOTHER_CONTEST: {
    en: 'The ballot was made for another contest.',
    cy: 'Gwnaed y papur pleidleisio ar gyfer etholiad arall.',
  },
  BALLOT_PROOF_WRONG: {
    en: 'The signature or a proof of the ballot does not hold.',
    cy: 'Nid yw llofnod neu brawf y papur pleidleisio’n dal.',
  },
  BALLOT_CHALLENGED: {
    en: 'This ballot was opened to check your device, so it cannot be cast. Nothing was recorded. Make a new ballot and cast that.',
    cy: 'Agorwyd y papur pleidleisio hwn i wirio eich dyfais, felly ni ellir ei fwrw. Ni chofnodwyd dim. Gwnewch bapur pleidleisio newydd a bwriwch hwnnw.',
  },
  BALLOT_ALREADY_CAST: {
    en: 'This ballot is in the ballot box already, so it counts and should not have been opened. If you did not cast it, tell the returning officer at once: your device did more than you asked.',
    cy: 'Mae’r papur pleidleisio hwn eisoes yn y blwch, felly mae’n cyfrif ac ni ddylid bod wedi’i agor. Os na fwrioch chi ef, dywedwch wrth y swyddog canlyniadau ar unwaith: gwnaeth eich dyfais fwy nag a ofynnoch.',
  },
  OPENING_WRONG: {
    en: 'What was handed in does not open this ballot. Your device may not seal what you choose: do not use it to vote, tell the returning officer, and use another device.',
    cy: 'Nid yw’r hyn a gyflwynwyd yn agor y papur pleidleisio hwn. Efallai nad yw eich dyfais yn selio’r hyn a ddewiswch: peidiwch â’i defnyddio i bleidleisio, dywedwch wrth y swyddog canlyniadau, a defnyddiwch ddyfais arall.',
  },
  OPENING_FORM_WRONG: {
    en: 'The text is not an opening in its one canonical form.',
    cy: 'Nid agoriad yn ei un ffurf ganonaidd yw’r testun.',
  },
  SECOND_CHECK_NEEDED: {
    en: 'The rules of this election ask for your date of birth before you vote. Give it, and go on; what you chose is kept on your device.',
    cy: 'Mae rheolau’r etholiad hwn yn gofyn am eich dyddiad geni cyn i chi bleidleisio. Rhowch ef ac ewch ymlaen; cedwir yr hyn a ddewisoch ar eich dyfais.',
  },
  SECOND_CHECK_WRONG: {
    en: 'That is not the date of birth in the register. Check it and try again. Tries left: {triesLeft}.',
    cy: 'Nid dyna’r dyddiad geni sydd ar y gofrestr. Gwiriwch ef a rhowch gynnig arall arni. Ceisiadau ar ôl: {triesLeft}.',
  },
  SECOND_CHECK_NOT_KNOWN: {
    en: 'The rules of this election ask for your date of birth, and the register does not have it. Ring the returning officer, who can have it put right while voting is open.',
    cy: 'Mae rheolau’r etholiad hwn yn gofyn am eich dyddiad geni, ac nid yw ar y gofrestr. Ffoniwch y swyddog canlyniadau, a all drefnu i’w gywiro tra bo’r bleidlais ar agor.',
  },
  BALLOT_REFUSED: {
    en: 'This ballot was checked before and refused.',
    cy: 'Gwiriwyd y papur pleidleisio hwn o’r blaen a’i wrthod.',
  },
} as const satisfies Readonly<Record<string, RefusalText>>;
