import type { TrustWords } from './trust-words.js';

const VOWEL = /^[aeiouwyâêîôûŵŷh]/i;
const list = (names: readonly string[], joint: 'a' | 'neu' = 'a'): string => {
  if (names.length < 2) return names[0] ?? 'neb';
  const last = names.at(-1) ?? '';
  return `${names.slice(0, -1).join(', ')} ${joint === 'a' && VOWEL.test(last) ? 'ac' : joint} ${last}`;
};

const someOf = (some: number, among: readonly string[]): string =>
  some === among.length ? list(among) : `unrhyw ${some} o blith ${list(among)}`;

const at = (addresses: readonly string[]): string => (addresses.length > 0 ? ` (${list(addresses)})` : '');

/** Mewn Cymraeg clir. */
export const trustWordsCy: TrustWords = {
  title: (election) => `${election}: pwy y mae’n rhaid ymddiried ynddynt, ac am beth`,
  sections: {
    learn: 'Pwy a allai ddysgu sut y pleidleisiodd rhywun',
    change: 'Pwy a allai newid y canlyniad, a sut y câi ei weld',
    stop: 'Pwy a allai atal y cyfrif',
    check: 'Beth y gall pleidleisiwr ei wirio',
    nobody: 'Beth na all neb ei atal',
  },
  installation: (name) => `Mae “${name}” yn golygu pwy bynnag sy’n rhedeg y gosodiad sy’n derbyn y papurau.`,
  list: (names) => list(names),
  learn: ({ all, some, among, by }) => {
    if (by === 'keys')
      return `${list(all)} ynghyd â ${someOf(some, among)}. Rhyngddynt mae ganddynt allwedd gyfan, sy’n agor papur seliedig ar ei ben ei hun.`;
    return all.length === 1
      ? `${list(all)} ar ei ben ei hun, ar ôl y cyfrif. Nid oes neb arall yn cymysgu’r papurau seliedig, felly gallai gadw’r drefn y mae’n rhaid ei hanghofio a dilyn papur agored yn ôl at ei bapur seliedig.`
      : `${list(all)} gyda’i gilydd, ar ôl y cyfrif. Nhw yw’r holl gymysgwyr: pe bai pob un yn cadw’r drefn y mae’n rhaid ei hanghofio, gallent ddilyn papur agored yn ôl at ei bapur seliedig.`;
  },
  learnNobodyElse:
    'Neb arall, na’r un grŵp llai o’r rhain: nid ydynt yn dysgu dim o bopeth a gedwir ac a gyhoeddir gyda’i gilydd.',
  knowsWhose: ({ madeBy, name }) =>
    madeBy === 'platform'
      ? `Mae ${name} yn gwneud ac yn anfon y codau pleidleisio, felly gall ddweud pwy biau pob papur seliedig. Nid yw hynny ynddo’i hun yn dangos beth sydd ynddo.`
      : `Mae ${name} yn gwybod pa god pleidleisio a aeth at bwy, ac felly pwy biau pob papur seliedig; gall y gosodiad weld o ble yr anfonir papur. Nid yw’r naill na’r llall ynddo’i hun yn dangos beth sydd ynddo.`,
  changeByCodes: ({ madeBy, name, repeatBallots }) => {
    const more =
      repeatBallots === 'last-counts' ? ', neu anfon papur arall ar ei hôl, a fyddai’n cyfrif yn lle ei hun hi' : '';
    const seen =
      repeatBallots === 'last-counts'
        ? 'Mae hi’n gweld bod ei phapur ei hun wedi’i nodi’n un a ddisodlwyd yn y cofnod cyhoeddus'
        : 'Dywedir wrthi fod pleidlais wedi’i chofnodi’n barod';
    const who =
      madeBy === 'platform'
        ? `Gallai ${name}, sy’n gwneud y codau pleidleisio, bleidleisio yn lle aelod${more}. Nid yw’r codau wedi’u diogelu rhagddo.`
        : `Gallai ${name}, sy’n gwneud y codau pleidleisio, bleidleisio yn lle aelod${more}. Nid yw’r codau byth gan y gosodiad, ac ni allai ef.`;
    return `${who} Nid oes gwiriad o’r cofnod yn dangos hyn. ${seen}; byddai’n rhaid i aelod nad yw’n pleidleisio ofyn a yw wedi’i nodi’n un a bleidleisiodd.`;
  },
  changeBySpares: ({ name, spares }) =>
    `Mae gan ${name} hefyd ${spares} cod sbâr ar gyfer codau a gollir. Dim ond ar ôl rhwystro un a gollwyd y ceir defnyddio un; mae’r ddau yn y log cyhoeddus, ac mae pawb sy’n gwirio’r cofnod yn gweld cod sbâr a ddefnyddiwyd hebddo.`,
  changeByBox: ({ installation, rootsAt }) =>
    `Gallai ${installation} geisio gadael papurau allan neu eu cyfnewid. Mae pleidleisiwr y mae ei phapur ar goll yn ei weld wrth ei derbynneb, ac mae pwy bynnag a gadwodd y gwreiddiau a gyhoeddir wrth i bleidleisiau ddod i mewn${at(rootsAt)} yn gweld unrhyw newid y tu ôl iddynt.`,
  changeByMix: ({ mixers }) =>
    `Gallai ${list(mixers, 'neu')} geisio cyfnewid papurau wrth gymysgu. Byddai’r prawf sydd gyda phob cymysgiad yn methu, i bawb sy’n gwirio’r cofnod.`,
  changeByKeys: ({ holders }) =>
    `Gallai ${list(holders, 'neu')} gyflwyno rhan anghywir o’r agor. Byddai’r profion sydd gyda hi yn methu, i bawb sy’n gwirio’r cofnod.`,
  changeByDeclaring: ({ proposers, approvers }) =>
    `Cynigir y datganiad gan ${list(proposers, 'neu')} a’i gymeradwyo gan berson arall: ${list(approvers, 'neu')}. Pe bai’n dweud unrhyw beth heblaw’r hyn a rydd y papurau a gyhoeddir, byddai pawb sy’n eu cyfrif eto yn ei weld.`,
  changeByAll:
    'Ni allai hyd yn oed y rhain i gyd gyda’i gilydd newid papur seliedig, cymysgiad nac agoriad heb i brawf fethu.',
  stop: ({ all, some, among, by, isInstallation }) => {
    if (isInstallation)
      return `${list(all)} ar ei ben ei hun, trwy beidio â ${by === 'mixing' ? 'chymysgu neu beidio â ' : ''}rhoi ei ran o’r allwedd.`;
    if (by === 'mixing')
      return `${list(all)} yn unig, trwy beidio â chymysgu. Mae’r diffiniad yn enwi’r cymysgydd hwn, felly ni all neb gymysgu yn ei le.`;
    return some === 1
      ? `${among.length === 1 ? `${list(among)} yn unig` : `Pob un o blith ${list(among)} yn unig`}, trwy beidio â rhoi rhan o’r allwedd, neu ei cholli.`
      : `${some === among.length ? list(among) : `Unrhyw ${some} o blith ${list(among)}`} gyda’i gilydd, trwy beidio â rhoi eu rhannau o’r allwedd, neu eu colli. Ni all llai.`;
  },
  stopByCodes: ({ name }) => `Cyn y cyfrif: ${name}, trwy gadw codau’n ôl. Mae aelod heb god yn gofyn am un.`,
  stopByDeclaring: ({ proposers, approvers }) =>
    `Ar ôl y cyfrif: ${list(proposers, 'neu')}, neu ${list(approvers, 'neu')}, trwy beidio â’i ddatgan. Mae’r papurau’n gyhoeddus erbyn hynny, a gall unrhyw un eu cyfrif.`,
  check: ({ mayChallenge, rootsAt }) => [
    'Bod ei phapur seliedig yn y blwch, yn ystod y bleidlais ac wedyn: wrth ei derbynneb, heb fewngofnodi.',
    mayChallenge
      ? 'Bod ei dyfais wedi selio’r hyn a ddewisodd: ar ôl dangos y dderbynneb caiff agor y papur seliedig yn lle ei fwrw, a’i wirio ar ddyfais arall. Nid yw papur a agorwyd byth yn cyfrif; yna mae’n pleidleisio ag un newydd.'
      : 'Ni all wirio yn yr etholiad hwn a seliodd ei dyfais yr hyn a ddewisodd.',
    'Bod pob papur yn y cofnod yn cyfrif unwaith a’r canlyniad yn dilyn ohonynt: gyda “quorate verify”, gyda’i dudalen i borwr, neu gyda belenios-tool, rhaglen gan bobl eraill.',
    `Na newidiwyd dim y tu ôl i’w chefn: trwy gymharu’r gwreiddiau a gyhoeddir wrth i bleidleisiau ddod i mewn${at(rootsAt)} â’r dystiolaeth.`,
    'Nid yw ei derbynneb yn dangos sut y pleidleisiodd, iddi hi nac i neb arall.',
  ],
  nobody: ({ mayChallenge }) => [
    mayChallenge
      ? 'Bod pleidleisiwr nad yw byth yn gwirio un o’i phapurau yn credu dyfais sy’n dweud celwydd.'
      : 'Bod dyfais sy’n dweud celwydd yn cael ei chredu.',
    'Bod rhywun yn edrych dros ysgwydd pleidleisiwr, neu’n pwyso arni neu’n ei thalu i bleidleisio mewn ffordd benodol.',
    'Bod canlyniad ei hun yn dweud sut y pleidleisiodd pawb: lle pleidleisiodd pawb yr un fath, neu lle na wnaeth ond un neu ddau.',
    'Bod y rhai a allai ddysgu pleidlais, a enwir uchod, yn gwneud hynny gyda’i gilydd: nid yw’n gadael ôl. Dewiswch hwy fel na wnânt.',
    'Bod mathemateg neu beiriannau cyfnod diweddarach yn agor papurau seliedig sy’n gyhoeddus heddiw.',
  ],
};
