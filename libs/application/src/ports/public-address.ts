/** Where people reach this installation; links in messages begin with it. No slash at the end. */
export abstract class PublicAddress {
  abstract readonly url: string;
}
