import type { ElectionDefinition } from '#libs/domain';
import { PATHS } from './paths.js';

/** The plain-text guide in the bundle: what each file is and how to check it without us. English, then Welsh. */
export function guideText(definition: ElectionDefinition): string {
  return [english(definition), welsh(definition)].join('\n\n');
}

const contestLines = (definition: ElectionDefinition): string =>
  definition.contests.map(({ uuid, title }) => `    ${PATHS.record(uuid)}   ${title}`).join('\n');

const english = (definition: ElectionDefinition): string => `EVIDENCE OF A DECLARED RESULT

${definition.title}
${definition.organisation.name}

What this is
  Everything needed to check the declared result without trusting the people or the programs that made it.
  Nothing in it is secret: no voter is named, and no vote can be joined to a voter.

What is in it
  ${PATHS.definition}      what was put to the vote: contests, candidates, seats, rules, hours
  ${PATHS.constitution}    the version of the rule-book that applied
  ${PATHS.declaration}     what was declared
  ${PATHS.approval}        who proposed it and which second person approved exactly that text
  ${PATHS.audit}           where the audit trail of the body stood then
  contests/…/batches.json  the sealed batches of ballots, as published while votes came in
  ${PATHS.codes}               who made the voting codes and vouches for the lists of credentials
  ${PATHS.trust}     who could learn a vote, change the result or stop the count, in words
  contests/…/count.json    the count, stage by stage; or the votes and what carries a resolution
  contests/…/roll-log.txt  credentials that were blocked, and spare ones that took their place: places in the list, no names
  contests/…/challenged.txt    ballots that voters opened to check their devices; they do not count
  contests/…/commitments.json  what key-holders promised before anybody showed their part of the decryption
  ${PATHS.manifest}        the digest of every file; ${PATHS.signature} is its signature
  The public record of each contest (all ballots, sealed; mixing, decryptions, result, each with proof):
${contestLines(definition)}

How to check it
  1. quorate verify BUNDLE
     checks everything above, lists each check and what it proves. Needs no network and no account.
  2. A second opinion by a program that is not ours, belenios-tool 3.0 or later, for each contest: put the .bel file
     alone into an empty folder and run
       LWT_ASYNC_METHOD=none belenios-tool election verify --dir FOLDER
  3. Compare the fingerprint of the election and the seal numbers with what you were sent before and at the close.
  4. A voter finds the receipt they kept among the ballots of the record:
       quorate verify --receipt RECEIPT BUNDLE

What this cannot show
  That only people entitled to vote held a voting code: that is for the roll, which is not public. And nothing here can
  tell whether a voter chose freely. Who proposed and approved the declaration, when, and where the audit trail stood
  then, are stated by the installation: compare them with the people and with the trail.
`;

const welsh = (definition: ElectionDefinition): string => `TYSTIOLAETH O GANLYNIAD A DDATGANWYD

${definition.titleCy ?? definition.title}
${definition.organisation.nameCy ?? definition.organisation.name}

Beth yw hwn
  Popeth sydd ei angen i wirio'r canlyniad heb ymddiried yn y bobl na'r rhaglenni a'i gwnaeth.
  Nid oes dim yn gyfrinachol ynddo: ni enwir pleidleiswyr, ac ni ellir cysylltu pleidlais â phleidleisiwr.

Beth sydd ynddo
  ${PATHS.definition}      yr hyn y pleidleisiwyd arno: etholiadau, ymgeiswyr, seddi, rheolau, oriau
  ${PATHS.constitution}    y fersiwn o'r rheolau a oedd mewn grym
  ${PATHS.declaration}     yr hyn a ddatganwyd
  ${PATHS.approval}        pwy a'i cynigiodd a pha ail berson a gymeradwyodd yr union destun hwnnw
  ${PATHS.audit}           lle'r oedd y trywydd archwilio bryd hynny
  contests/…/batches.json  y sypiau o bapurau pleidleisio wedi'u selio, fel y'u cyhoeddwyd
  ${PATHS.codes}               pwy a wnaeth y codau pleidleisio ac sy'n ateb dros y rhestrau o gymwysterau
  ${PATHS.trust}     pwy allai ddysgu pleidlais, newid y canlyniad neu atal y cyfrif, mewn geiriau
  contests/…/count.json    y cyfrif, fesul cam; neu'r pleidleisiau a'r hyn sy'n cario penderfyniad
  contests/…/roll-log.txt  cymwysterau a rwystrwyd, a rhai sbâr a gymerodd eu lle: lleoedd yn y rhestr, dim enwau
  contests/…/challenged.txt    papurau a agorwyd gan bleidleiswyr i wirio eu dyfeisiau; nid ydynt yn cyfrif
  contests/…/commitments.json  yr hyn a addawodd deiliaid allweddi cyn i neb ddangos ei ran o'r dadgryptio
  ${PATHS.manifest}        crynodeb pob ffeil; ${PATHS.signature} yw ei llofnod
  Cofnod cyhoeddus pob etholiad:
${contestLines(definition)}

Sut i'w wirio
  1. quorate verify BUNDLE
     mae'n gwirio popeth uchod ac yn rhestru pob gwiriad a'r hyn y mae'n ei brofi. Nid oes angen rhwydwaith na chyfrif.
  2. Ail farn gan raglen nad ni a'i gwnaeth, belenios-tool 3.0 neu ddiweddarach: rhowch y ffeil .bel ar ei phen ei hun
     mewn ffolder wag a rhedwch
       LWT_ASYNC_METHOD=none belenios-tool election verify --dir FFOLDER
  3. Cymharwch olion bysedd yr etholiad a rhifau'r seliau â'r hyn a anfonwyd atoch.
  4. Gall pleidleisiwr ddod o hyd i'w dderbynneb ymhlith papurau pleidleisio'r cofnod:
       quorate verify --receipt DERBYNNEB BUNDLE

Yr hyn na all hwn ei ddangos
  Mai dim ond pobl â hawl i bleidleisio a gafodd god pleidleisio: mater i'r gofrestr yw hynny, ac nid yw'n gyhoeddus.
  Ac ni all dim yma ddweud a ddewisodd pleidleisiwr yn rhydd. Y system ei hun sy'n nodi pwy a gynigiodd ac a
  gymeradwyodd y datganiad, pryd, a lle'r oedd y trywydd archwilio: cymharwch hynny â'r bobl ac â'r trywydd.
`;
