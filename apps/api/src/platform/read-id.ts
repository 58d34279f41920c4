import type { Brand } from '#libs/basics';
import { parseId } from '#libs/domain';
import { BadInput } from './problem.js';

/** An identifier among the arguments. @throws BadInput naming the argument unless it is a lower-case UUID */
export function readId<Id extends Brand<string, string>>(text: string, argument: string): Id {
  const id = parseId<Id>(text);
  if (id === undefined) throw new BadInput(`${argument} is not an identifier.`);
  return id;
}
