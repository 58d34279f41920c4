import type { Language } from '#libs/counting';

/** How a file that lists candidates was read for a rule that adds up choices or points. */
export const LISTS_READ: Readonly<Record<'choices' | 'ranked', Readonly<Record<Language, string>>>> = {
  ranked: {
    en: 'The papers rank candidates: their best preferences were taken as choices, as many as the rule allows. (--papers choices reads them as lists of choices.)',
    cy: 'Mae’r papurau’n rhestru ymgeiswyr yn ôl dewis: cymerwyd y dewisiadau gorau, gynifer ag y mae’r rheol yn eu caniatáu. (Mae --papers choices yn eu darllen fel rhestrau o ddewisiadau.)',
  },
  choices: {
    en: 'Every paper lists candidates in ballot order: each one listed was taken as chosen, and a paper that lists too many is rejected. (--papers ranked reads them as preferences.)',
    cy: 'Mae pob papur yn rhestru ymgeiswyr yn nhrefn y papur pleidleisio: cymerwyd pob un a restrir fel dewis, a gwrthodir papur sy’n rhestru gormod. (Mae --papers ranked yn eu darllen fel dewisiadau yn eu trefn.)',
  },
};

/** Which seed the order of lots came from, so that a printed report can be repeated by hand. */
export const seedText = (seed: string, language: Language): string =>
  language === 'cy'
    ? `Daw trefn y coelbrennau o’r hedyn “${seed}”. I’w hailadrodd â llaw: quorate lots order --seed "${seed}" --lang cy`
    : `The order of lots comes from the seed “${seed}”. To repeat it by hand: quorate lots order --seed "${seed}"`;

const WIDTH = 78;

/** A sentence as lines of a printed page. */
export function wrapped(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line);
      line = `  ${word}`;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
