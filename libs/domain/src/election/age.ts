/**
 * The first day, YYYY-MM-DD, on which a person is `age` years old: an age is attained at the beginning of the
 * anniversary of the day of birth (Family Law Reform Act 1969, s. 9). Born on 29 February, the anniversary in a common
 * year is 1 March, the day on which the year is complete.
 */
export function firstDayOfAge(dateOfBirth: string, age: number): string {
  const year = Number(dateOfBirth.slice(0, 4)) + age;
  const day = dateOfBirth.slice(4) === '-02-29' && !isLeapYear(year) ? '-03-01' : dateOfBirth.slice(4);
  return year.toString().padStart(4, '0') + day;
}

const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
