import type { CheckName } from './checks.js';

/** What each check of a bundle proves, in Welsh, beside `CHECKS`. */
export const CHECKS_CY: Readonly<Record<CheckName, string>> = {
  container: 'Y ffeil, feit am feit, yw’r zip a wnaed; ni chafodd dim ei ychwanegu ati, ei guddio ynddi na’i ddifrodi.',
  manifest: 'Mae’r rhestr o ffeiliau yn ei hunig ffurf ac wedi’i llofnodi gan allwedd y gosodiad y mae’n ei enwi.',
  'signing-key': 'Yr allwedd a lofnododd yw’r allwedd a roddwyd i chi drwy ffordd arall.',
  files: 'Mae pob ffeil yno, nid oes yr un arall, ac mae pob un yn union fel y dywed y rhestr a lofnodwyd.',
  guide: 'Y canllaw yw’r un sy’n perthyn i’r etholiad hwn.',
  definition: 'Mae’r hyn a roddwyd i’r bleidlais wedi’i nodi’n llawn ac yn ei hunig ffurf.',
  constitution: 'Y llyfr rheolau yn y bwndel yw’r fersiwn y mae’r diffiniad yn ei enwi.',
  'record-fits-definition':
    'Mae cofnod cyhoeddus yr ornest ar gyfer yr ymgeiswyr hyn, y rhestr hon a’r rheolau hyn, ac fe’i clymwyd wrthynt cyn y bleidlais gyntaf.',
  keys: 'Delir allwedd y blwch fel y dywed y diffiniad: gan y platfform a phob deiliad allwedd, neu gan y platfform a grŵp y mae angen cynifer ohono ag a nodwyd.',
  record:
    'Mae’r cofnod cyhoeddus yn bodloni pob rheol gaeth: pleidleisiau, cymysgiadau, dadgryptio a chanlyniad, gyda’u holl brofion.',
  'repeat-ballots':
    'O bob cymhwyster, y papur sy’n cyfrif yw’r un y mae’r rheolau’n ei ddweud: yr olaf, neu’r unig un lle mae’r cyntaf yn cyfrif.',
  batches: 'Pleidleisiau’r cofnod yw’r union rai a seliwyd mewn sypiau wrth i bleidleisiau ddod i mewn.',
  'seal-number': 'Y rhif sêl yw’r un sy’n dilyn o’r sypiau a seliwyd.',
  'outside-roots': 'Y sypiau yw’r rhai a gyhoeddwyd y tu allan wrth i bleidleisiau ddod i mewn.',
  count: 'Mae cyfrif pleidleisiau’r cofnod eto yn ôl y rheol a nodwyd yn rhoi’r cyfrif a gyhoeddwyd, gam wrth gam.',
  declaration: 'Pwy a ddatganwyd yn etholedig, a phob ffigur yn y datganiad, yw’r hyn a ddywed y cyfrif.',
  approval:
    'Cymeradwyodd ail berson yr union gynnwys a ddatganwyd. Pwy oedd y ddau, a phryd, sydd fel y nodwyd gan y gosodiad.',
  audit: 'Mae’r bwndel yn nodi lle’r oedd y trywydd archwilio, i’w gymharu â’r trywydd ei hun.',
  'trust-statement':
    'Y datganiad o bwy allai ddysgu pleidleisiau, newid y canlyniad neu atal y cyfrif yw’r un sy’n dilyn o’r diffiniad.',
  codes:
    'Mae gwneuthurwr y codau pleidleisio yn gwarantu’r rhestrau o gymwysterau, â’r allwedd y mae’r diffiniad yn ei henwi.',
  'roll-log':
    'Roedd pob cymhwyster y bwriwyd papur ag ef yn sefyll dros rywun bryd hynny: blociwyd codau coll cyn i rai eraill gymryd eu lle, ac ni fu mwy mewn defnydd nag o etholwyr.',
  challenged: 'Nid oes yn y blwch bapur a agorodd pleidleisiwr i wirio ei dyfais.',
  commitments: 'Roedd pob deiliad allwedd wedi addo ei union ran cyn i ddeiliad arall ddangos ei ran ef.',
};
