import { CHECKS_CY } from '../verify/checks-cy.js';
import type { CheckWords } from './words.js';

/** The checks in Welsh: their titles, and what each proves when it passes. */
export const checksCy: Readonly<Record<string, CheckWords | undefined>> = {
  container: {
    title: 'Mae’r ffeil yn gyfan',
    proves: CHECKS_CY.container,
  },
  manifest: {
    title: 'Mae’r rhestr ffeiliau wedi’i llofnodi',
    proves: CHECKS_CY.manifest,
  },
  'signing-key': {
    title: 'Fe’i llofnodwyd gan yr allwedd a gawsoch',
    proves: CHECKS_CY['signing-key'],
  },
  files: {
    title: 'Mae pob rhan yno, heb ei newid',
    proves: CHECKS_CY.files,
  },
  guide: { title: 'Mae’r canllaw’n perthyn iddi', proves: CHECKS_CY.guide },
  definition: {
    title: 'Mae’r gornestau a’r ymgeiswyr wedi’u nodi',
    proves: CHECKS_CY.definition,
  },
  constitution: {
    title: 'Y llyfr rheolau yw’r fersiwn gywir',
    proves: CHECKS_CY.constitution,
  },
  'record-fits-definition': {
    title: 'Mae’r pleidleisiau ar gyfer yr ornest hon',
    proves: CHECKS_CY['record-fits-definition'],
  },
  keys: {
    title: 'Delir yr allwedd fel y dywedwyd',
    proves: CHECKS_CY.keys,
  },
  record: {
    title: 'Cadwyd, cymysgwyd ac agorwyd y blwch yn briodol',
    proves: CHECKS_CY.record,
  },
  'repeat-ballots': {
    title: 'Mae’r papur cywir o bob cod yn cyfrif',
    proves: CHECKS_CY['repeat-ballots'],
  },
  batches: {
    title: 'Y blwch yw’r un a seliwyd',
    proves: CHECKS_CY.batches,
  },
  'seal-number': {
    title: 'Mae’r sêl yn cyfateb',
    proves: CHECKS_CY['seal-number'],
  },
  'outside-roots': {
    title: 'Y blwch yw’r un a gyhoeddwyd y tu allan',
    proves: CHECKS_CY['outside-roots'],
  },
  'noted-heads': {
    title: 'Dyma’r cofnod a nodoch',
    proves: 'Yr hyn a nodoch am gofnod yw’r cofnod yn y ffeil hon, neu gyflwr cynharach y mae’n ei barhau.',
  },
  count: {
    title: 'Mae’r cyfrif yn ailadrodd',
    proves: CHECKS_CY.count,
  },
  declaration: {
    title: 'Mae’r datganiad yn cyfateb i’r cyfrif',
    proves: CHECKS_CY.declaration,
  },
  approval: {
    title: 'Cymeradwywyd ef gan ail berson',
    proves: CHECKS_CY.approval,
  },
  audit: {
    title: 'Nodir y lle yn y trywydd archwilio',
    proves: CHECKS_CY.audit,
  },
  codes: {
    title: 'Mae rhywun yn gwarantu’r codau pleidleisio',
    proves: CHECKS_CY.codes,
  },
  'roll-log': {
    title: 'Daeth pob papur o god a oedd yn sefyll',
    proves: CHECKS_CY['roll-log'],
  },
  'trust-statement': {
    title: 'Mae’r datganiad ymddiriedaeth yn dilyn o’r diffiniad',
    proves: CHECKS_CY['trust-statement'],
  },
  challenged: {
    title: 'Nid oes papur a agorwyd yn y blwch',
    proves: CHECKS_CY.challenged,
  },
  commitments: {
    title: 'Addawodd deiliaid yr allweddi cyn dangos',
    proves: CHECKS_CY.commitments,
  },
  S1: {
    title: 'Trefn y digwyddiadau',
    proves: 'Mae’r digwyddiadau yn y drefn a bennwyd; ni ychwanegwyd papur ar ôl cau’r blwch ac nid anwybyddwyd yr un.',
  },
  S2: {
    title: 'Y cyfanswm wedi’i amgryptio',
    proves: 'Gwnaed y cyfanswm o’r union bapurau sy’n cyfrif, heb adael yr un allan na llithro un i mewn.',
  },
  S3: {
    title: 'Y ffeil',
    proves: 'Mae pob beit o’r ffeil yn dilyn o’i chadwyn o ddigwyddiadau; ni newidiwyd, tynnwyd nac ychwanegwyd dim.',
  },
  S4: {
    title: 'Ffurf ganonaidd',
    proves:
      'Mae pob gwrthrych wedi’i ysgrifennu yn yr un ffurf a bennwyd, fel na ellir cuddio dim yn y dull o’i ysgrifennu.',
  },
  S5: {
    title: 'Aelodaeth',
    proves: 'Mae pob elfen yn perthyn i’r grŵp o drefn gysefin, fel nad oes marc ar bapur sy’n goroesi’r cymysgu.',
  },
  S6: {
    title: 'Ystod rhifau',
    proves: 'Mae pob rhif mewn prawf yn ei ystod, fel nad oes gan brawf ail ffurf.',
  },
  S7: { title: 'Digon o gymysgu', proves: 'Cymysgwyd papurau trefnol mor aml ag oedd angen cyn i neb eu hagor.' },
  S8: {
    title: 'Pwy gymysgodd',
    proves: 'Gwnaed pob cymysgiad gan ymddiriedolwr gwahanol, a chan y rhai y mae’r etholiad yn eu henwi.',
  },
  S9: {
    title: 'Dadgryptio',
    proves: 'Cymerodd digon o ymddiriedolwyr ran yn yr agor, pob un unwaith, a phob un yn profi bod ei ran yn gywir.',
  },
  S10: {
    title: 'Canlyniad',
    proves: 'Y rhifau a’r trefnau a gyhoeddwyd yw’r hyn y mae’r dadgryptio yn ei roi.',
  },
  S11: {
    title: 'Dim papur ddwywaith',
    proves:
      'Nid oes papur yn y blwch ddwywaith, fel na all neb ddadwneud papur diweddarach drwy ailadrodd un cynharach.',
  },
  S12: {
    title: 'Rhestr y cymwysterau pleidleisio',
    proves: 'Mae’r rhestr wedi’i threfnu, heb ailadrodd, ac mor hir ag a gyhoeddwyd.',
  },
  S13: {
    title: 'Allwedd drothwy',
    proves:
      'Gwnaed yr allwedd gyffredin gan ei holl ddeiliaid gyda’i gilydd, ac mae angen y nifer a nodwyd i agor papurau.',
  },
  S14: {
    title: 'Ffurf y trefnau',
    proves: 'Mae pob trefn a ddadgryptiwyd yn ei ffurf blaen, fel na farciwyd ac na ddifethwyd yr un papur.',
  },
  S15: {
    title: 'Yr un cofnod i bawb',
    proves: 'Mae’r cofnod hwn yn diweddu yn yr hyn a gyhoeddwyd neu a gadwyd yn annibynnol, neu’n ei barhau.',
  },
  S16: {
    title: 'Sillafiad elfennau',
    proves:
      'Mae pob elfen wedi’i sillafu yn yr un ffordd a ganiateir, ac nid oes allwedd na chymhwyster niwtral y mae pawb yn gwybod ei gyfrinach.',
  },
  S17: {
    title: 'Mathau o gwestiwn',
    proves: 'Mae’r holl gwestiynau, y grŵp a’r iaith o fathau y mae’r gwirydd hwn yn gwybod sut i’w gwirio.',
  },
  BALLOTS: {
    title: 'Papurau pleidleisio',
    proves:
      'Gwnaed pob papur ar gyfer yr etholiad hwn, fe’i llofnodwyd â chymhwyster o’r rhestr, ac mae’n dal pleidlais a ganiateir.',
  },
  TRUSTEES: {
    title: 'Allwedd yr etholiad',
    proves:
      'Mae pob ymddiriedolwr yn gwybod cyfrinach ei allwedd, ac o’r union allweddi hyn y gwnaed allwedd yr etholiad.',
  },
  MIXES: {
    title: 'Cymysgu',
    proves: 'Rhoddodd pob cymysgiad yr un papurau ag a gymerodd, mewn trefn arall ac wedi’u hailamgryptio.',
  },
};
