import fs from 'node:fs';
import path from 'node:path';
import { fromRoot } from './paths.mjs';

const FORMS = { en: ['one', 'other'], cy: ['zero', 'one', 'two', 'few', 'many', 'other'] };
const PLURAL = /_(zero|one|two|few|many|other)$/;

function* leaves(value, at = '') {
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object') yield* leaves(inner, `${at}${key}.`);
    else yield [`${at}${key}`, inner];
  }
}

const placeholders = (text) =>
  [...text.matchAll(/\{\{\s*(\w+)[^}]*\}\}|<\/?(\w+)>/g)]
    .map(([all]) => all)
    .sort()
    .join(' ');

/** What is wrong with one area's two catalogues, a line each. */
export function faultsBetween(area, english, welsh) {
  const [en, cy] = [new Map(leaves(english)), new Map(leaves(welsh))];
  const faults = [];
  const demand = (map, language, key) => {
    if ((map.get(key) ?? '').trim() === '') faults.push(`${area}: ${key} is missing in ${language}`);
  };
  for (const [language, map, other] of [
    ['Welsh', cy, en],
    ['English', en, cy],
  ]) {
    for (const key of other.keys()) {
      const base = key.replace(PLURAL, '');
      if (base === key) demand(map, language, key);
      else for (const form of FORMS[language === 'Welsh' ? 'cy' : 'en']) demand(map, language, `${base}_${form}`);
    }
  }
  for (const [key, text] of en) {
    const translated = cy.get(key);
    if (PLURAL.test(key) || translated === undefined) continue;
    if (placeholders(text) !== placeholders(translated)) faults.push(`${area}: ${key} has other placeholders in Welsh`);
  }
  return [...new Set(faults)];
}

/** Every text that is missing in a language, or empty, or has other placeholders, in any area of the screens. */
export function faultsInWords() {
  const sources = fromRoot('apps', 'web', 'src');
  const folders = ['kit', ...fs.readdirSync(path.join(sources, 'areas')).map((name) => `areas/${name}`)];
  return folders.flatMap((folder) => {
    const read = (language) =>
      JSON.parse(fs.readFileSync(path.join(sources, folder, 'words', `${language}.json`), 'utf8'));
    return faultsBetween(folder.replace('areas/', ''), read('en'), read('cy'));
  });
}
