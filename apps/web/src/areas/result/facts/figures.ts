import type { Language } from '../../../kit/words.js';

/** A number as the record writes it: decimal digits, a point where there are decimals, `-` before it if below 0. */
export type Figure = string;

const LOCALE = { en: 'en-GB', cy: 'cy' } as const;

/** Decimals that a figure is written with. */
export const placesOf = (figure: Figure): number =>
  figure.includes('.') ? figure.length - figure.indexOf('.') - 1 : 0;

/** A figure in units of its `places`-th decimal, exactly; what is beyond is cut off. */
export function unitsOf(figure: Figure, places: number): bigint {
  const [whole = '', decimals = ''] = figure.replace('-', '').split('.');
  const units = BigInt(whole + decimals.slice(0, places).padEnd(places, '0'));
  return figure.startsWith('-') ? -units : units;
}

/** The reverse of {@link unitsOf}. */
export function figureOf(units: bigint, places: number): Figure {
  const sign = units < 0n ? '-' : '';
  const digits = `${units < 0n ? -units : units}`.padStart(places + 1, '0');
  return places === 0 ? sign + digits : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** With `places` decimals, the others cut off: never more than there was. */
export const cut = (figure: Figure, places: number): Figure => figureOf(unitsOf(figure, places), places);

/** `a` − `b`, exactly, with the decimals of whichever has more. */
export function minus(a: Figure, b: Figure): Figure {
  const places = Math.max(placesOf(a), placesOf(b));
  return figureOf(unitsOf(a, places) - unitsOf(b, places), places);
}

/** The sum, exactly, with the decimals of whichever has most; `0` of nothing. */
export function sumOf(figures: readonly Figure[]): Figure {
  const places = Math.max(0, ...figures.map(placesOf));
  return figureOf(
    figures.reduce((sum, figure) => sum + unitsOf(figure, places), 0n),
    places,
  );
}

/** Less than 0, 0 or more than 0, as `a` is less than, equal to or more than `b`; made for sorting. */
export function compareFigures(a: Figure, b: Figure): -1 | 0 | 1 {
  const difference = minus(a, b);
  if (isNothing(difference)) return 0;
  return difference.startsWith('-') ? -1 : 1;
}

export const isNothing = (figure: Figure): boolean => /^-?[0.]*$/.test(figure);

/** For lengths in a picture only: nothing that is shown or compared comes from it. */
export const lengthOf = (figure: Figure): number => Number(figure);

/** `2117.00` as “2,117.00”: digit for digit, with a true minus sign. */
export function grouped(figure: Figure, language: Language): string {
  const [whole = '', decimals] = figure.replace('-', '').split('.');
  const sign = figure.startsWith('-') ? '−' : '';
  const written = new Intl.NumberFormat(LOCALE[language]).format(BigInt(whole));
  return sign + written + (decimals === undefined ? '' : `.${decimals}`);
}

/** Without decimals where they are all 0: “729” and “554.39”. */
export const plain = (figure: Figure, language: Language): string => grouped(figure.replace(/\.0+$/, ''), language);

/** As a gain or loss: “+8.74”, “−199.00”, and nothing where nothing changed. */
export function signed(figure: Figure, language: Language): string {
  if (isNothing(figure)) return '';
  return figure.startsWith('-') ? grouped(figure, language) : `+${grouped(figure, language)}`;
}
