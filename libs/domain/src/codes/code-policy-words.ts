import type { CodePolicy } from '../election/safeguards.js';

type Language = 'en' | 'cy';
type Words = Readonly<Record<Language, string>>;

/** Who makes the codes, and what that protects against, in words for members. `{name}` is the maker's name. */
const WORDS: Readonly<Record<CodePolicy['madeBy'], Words>> = {
  scrutineer: {
    en: '{name}, who is independent of this voting service, made the voting codes off-line and sent them. The service never had them: it cannot vote in anybody’s place without being found out.',
    cy: 'Gwnaeth {name}, sy’n annibynnol ar y gwasanaeth pleidleisio hwn, y codau pleidleisio all-lein a’u hanfon. Ni fu’r codau gan y gwasanaeth erioed: ni all bleidleisio yn lle neb heb i hynny ddod i’r amlwg.',
  },
  sender: {
    en: '{name}, a company apart from this voting service, made the voting codes and sent them. The service never had them: it could vote in somebody’s place only together with {name}.',
    cy: 'Gwnaeth {name}, cwmni ar wahân i’r gwasanaeth pleidleisio hwn, y codau pleidleisio a’u hanfon. Ni fu’r codau gan y gwasanaeth erioed: dim ond ar y cyd â {name} y gallai bleidleisio yn lle rhywun.',
  },
  platform: {
    en: 'This voting service ({name}) made the voting codes and sent them. The election is not protected against the service itself: whoever controls it could vote in the place of members who do not vote.',
    cy: 'Gwnaeth y gwasanaeth pleidleisio hwn ({name}) y codau pleidleisio a’u hanfon. Nid yw’r etholiad wedi’i ddiogelu rhag y gwasanaeth ei hun: gallai pwy bynnag sy’n ei reoli bleidleisio yn lle aelodau nad ydynt yn pleidleisio.',
  },
};

const SPARES: Words = {
  en: '{spares} spare codes were made for codes that are lost; each one used is in the public roll log.',
  cy: 'Gwnaed {spares} o godau sbâr ar gyfer codau a gollir; mae pob un a ddefnyddir yn y log cofrestr cyhoeddus.',
};

/** The policy of an election in a sentence or two, as it stands in the notice and in the trust statement. */
export function codePolicyWords({ madeBy, spares }: CodePolicy, name: string, language: Language): string {
  const who = WORDS[madeBy][language].replaceAll('{name}', () => name);
  return spares === 0 ? who : `${who} ${SPARES[language].replace('{spares}', String(spares))}`;
}

/** Two or three words, for a line in a table. */
export const CODE_MAKER_LABELS: Readonly<Record<CodePolicy['madeBy'], Words>> = {
  scrutineer: { en: 'made off-line by a scrutineer', cy: 'gwnaed all-lein gan graffwr' },
  sender: { en: 'made by a separate sender', cy: 'gwnaed gan anfonwr ar wahân' },
  platform: { en: 'not protected against the platform', cy: 'heb eu diogelu rhag y platfform' },
};
