import { useId } from 'react';

/** A series of a chart: its colour and its pattern, so that neither is needed alone. */
export const PATTERN_NUMBERS = [1, 2, 3, 4, 5, 6] as const;
export type PatternNumber = (typeof PATTERN_NUMBERS)[number];
/** `rest` is for what belongs to nobody, such as papers without a further choice. */
export type PatternName = PatternNumber | 'rest';

/** Marks on tiles of 8 by 8 units; the first is plain. */
const MARKS: Readonly<Record<Exclude<PatternNumber, 1 | 3>, string>> = {
  2: 'M-2 2l4-4M0 8l8-8M6 10l4-4',
  4: 'M0 4h8',
  5: 'M0 0l8 8M8 0L0 8',
  6: 'M4 0v8',
};

/** The pattern of the nth series, from 1; after the sixth they begin again. */
export const patternOf = (nth: number): PatternNumber =>
  PATTERN_NUMBERS[(nth - 1) % PATTERN_NUMBERS.length] ?? PATTERN_NUMBERS[0];

/** Names the patterns of one chart, so that two charts of a page do not share theirs. */
export const usePatternsId = (): string => `p${useId().replace(/\W/g, '')}`;

/** What a shape is filled with. */
export const patternFill = (id: string, name: PatternName): string => `url(#${id}-${name})`;

/** Defines the patterns; put it first inside the chart's `svg`. */
export function Patterns({ id }: { readonly id: string }) {
  return (
    <defs>
      {PATTERN_NUMBERS.map((n) => (
        <pattern key={n} id={`${id}-${n}`} width="8" height="8" patternUnits="userSpaceOnUse">
          <rect width="8" height="8" fill={`var(--c${n})`} />
          <PatternMark number={n} />
        </pattern>
      ))}
      <pattern id={`${id}-rest`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" fill="var(--paper)" />
        <path d="M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3" stroke="var(--line-strong)" strokeWidth="1.1" fill="none" />
      </pattern>
    </defs>
  );
}

function PatternMark({ number }: { readonly number: PatternNumber }) {
  if (number === 1) return null;
  if (number === 3) return <circle cx="4" cy="4" r="1.25" fill="var(--paper)" />;
  return <path d={MARKS[number]} stroke="var(--paper)" strokeWidth="1.4" fill="none" />;
}
