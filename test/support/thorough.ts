/**
 * `npm run test:thorough` tries everything that properties and fuzzers are meant to try. By default a quarter of it is
 * tried, on every change: what is wrong in many ways shows there, what is wrong in few shows in the thorough run.
 */
const IS_THOROUGH = process.env['QUORATE_THOROUGH'] === '1';

/** @param most how many cases a thorough run tries */
export const runs = (most: number): number => (IS_THOROUGH ? most : Math.ceil(most / 4));

/** From one place to the next that is tried: 1, or 3, so that what alternates from place to place is met both ways. */
export const STRIDE = IS_THOROUGH ? 1 : 3;

/** All of them, or every fourth from the first. */
export const cases = <T>(all: readonly T[]): readonly T[] => (IS_THOROUGH ? all : all.filter((_, i) => i % 4 === 0));
