import type { RuleId } from './rules.js';

/** The rules in Welsh, word for word beside {@link RULES}. */
export const RULES_CY: Readonly<Record<RuleId, { readonly title: string; readonly proves: string }>> = {
  S1: {
    title: 'Trefn y digwyddiadau',
    proves:
      'Mae’r digwyddiadau yn y drefn a bennwyd; ni ychwanegwyd pleidlais ar ôl cau’r blwch ac ni chafodd yr un ei hepgor.',
  },
  S2: {
    title: 'Cyfrif amgryptiedig',
    proves:
      'Gwnaed y cyfrif amgryptiedig o’r union bleidleisiau sy’n cyfrif, heb adael yr un allan na gwthio un i mewn.',
  },
  S3: {
    title: 'Y ffeil',
    proves: 'Mae pob beit o’r ffeil yn dilyn o’i chadwyn o ddigwyddiadau; ni newidiwyd, tynnwyd nac ychwanegwyd dim.',
  },
  S4: {
    title: 'Ffurf ganonaidd',
    proves:
      'Mae pob gwrthrych wedi’i ysgrifennu yn yr un ffurf a bennwyd, fel na ellir cuddio dim yn y ffordd y’i hysgrifennwyd.',
  },
  S5: {
    title: 'Aelodaeth',
    proves:
      'Mae pob elfen yn perthyn i’r grŵp o drefn gysefin, fel nad oes ar yr un bleidlais farc sy’n goroesi’r cymysgu.',
  },
  S6: {
    title: 'Ystod y rhifau',
    proves: 'Mae pob rhif mewn prawf o fewn ei ystod, fel nad oes ail ffurf i’r un prawf.',
  },
  S7: {
    title: 'Digon o gymysgiadau',
    proves: 'Cymysgwyd y pleidleisiau trefnol mor aml ag sydd ei angen cyn i neb eu hagor.',
  },
  S8: {
    title: 'Pwy gymysgodd',
    proves: 'Gwnaed pob cymysgiad gan ymddiriedolwr gwahanol, a chan y rhai y mae’r etholiad yn eu henwi.',
  },
  S9: {
    title: 'Dadgryptio',
    proves: 'Cymerodd digon o ymddiriedolwyr ran yn yr agor, pob un unwaith, a phrofodd pob un fod ei ran yn gywir.',
  },
  S10: {
    title: 'Canlyniad',
    proves: 'Y rhifau a’r trefniadau a gyhoeddwyd yw’r hyn a ddaw o’r dadgryptio.',
  },
  S11: {
    title: 'Dim pleidlais ddwywaith',
    proves:
      'Nid oes pleidlais yn y blwch ddwywaith, fel na all neb ddadwneud pleidlais ddiweddarach drwy ailadrodd un gynharach.',
  },
  S12: {
    title: 'Rhestr y manylion pleidleisio',
    proves: 'Mae’r rhestr o fanylion pleidleisio mewn trefn, heb ailadrodd, ac mor hir ag a gyhoeddwyd.',
  },
  S13: {
    title: 'Allwedd drothwy',
    proves:
      'Gwnaed yr allwedd a rennir gan ei holl ddeiliaid gyda’i gilydd, ac mae angen y nifer a nodwyd ohonynt i agor pleidleisiau.',
  },
  S14: {
    title: 'Ffurf y trefniadau',
    proves:
      'Mae pob trefniad a ddadgryptiwyd yn ffurf blaen ohono’i hun, fel na farciwyd ac na ddifethwyd yr un bleidlais.',
  },
  S15: {
    title: 'Yr un cofnod i bawb',
    proves: 'Mae’r cofnod hwn yn gorffen â’r hyn a gyhoeddwyd neu a gadwyd yn annibynnol, neu’n parhau ohono.',
  },
  S16: {
    title: 'Sillafiad yr elfennau',
    proves:
      'Mae pob elfen wedi’i sillafu yn yr unig ffordd a ganiateir, ac nid oes allwedd na manylion sy’n niwtral, â chyfrinach y mae pawb yn ei gwybod.',
  },
  S17: {
    title: 'Mathau o gwestiwn',
    proves: 'Mae pob cwestiwn, y grŵp ac iaith yr etholiad o fath y gŵyr y gwiriwr hwn sut i’w wirio.',
  },
  BALLOTS: {
    title: 'Pleidleisiau',
    proves:
      'Gwnaed pob pleidlais ar gyfer yr etholiad hwn, fe’i llofnodwyd â manylion o’r rhestr, ac mae’n dal pleidlais a ganiateir.',
  },
  TRUSTEES: {
    title: 'Allwedd yr etholiad',
    proves:
      'Mae pob ymddiriedolwr yn gwybod cyfrinach ei allwedd, a gwnaed allwedd yr etholiad o’r union allweddi hyn.',
  },
  MIXES: {
    title: 'Cymysgiadau',
    proves:
      'Rhoddodd pob cymysgiad yr un pleidleisiau allan ag a gymerodd i mewn, mewn trefn arall ac wedi’u hailamgryptio.',
  },
};
