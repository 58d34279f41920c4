export interface Ticked {
  readonly places: readonly number[];
  /** The paper is full: nothing was changed. */
  readonly isFull: boolean;
}

/** Ticks a place or takes its tick away. At the limit another tick changes nothing: the voter decides what gives way. */
export function ticked(places: readonly number[], place: number, most: number): Ticked {
  if (places.includes(place)) return { places: places.filter((each) => each !== place), isFull: false };
  return places.length >= most ? { places, isFull: true } : { places: [...places, place], isFull: false };
}

/** Reads a number of points as typed; undefined unless it is a whole number that a paper holds (one byte). */
export function readPoints(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return 0;
  return /^\d{1,3}$/.test(trimmed) && Number(trimmed) <= MOST_POINTS ? Number(trimmed) : undefined;
}
const MOST_POINTS = 255;

/** All points on a paper. */
export const pointsGiven = (points: Readonly<Record<number, number>>): number =>
  Object.values(points).reduce((sum, each) => sum + each, 0);
