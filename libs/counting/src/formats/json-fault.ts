const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const LONGEST_NUMBER = 400;

/** Where text stops being JSON; its length if it ends too early. For text that `JSON.parse` refuses and whose depth is known. */
export function jsonFaultAt(text: string): number {
  const walk = new JsonWalk(text);
  walk.value();
  return walk.at;
}

/** Each method returns whether it found what it looked for; if not, {@link at} is where that failed. */
class JsonWalk {
  at = 0;

  constructor(private readonly text: string) {}

  value(): boolean {
    this.blanks();
    const first = this.text[this.at] ?? '';
    if (first === '{') return this.list('}', () => this.string() && this.sign(':') && this.value());
    if (first === '[') return this.list(']', () => this.value());
    if (first === '"') return this.string();
    const word = ['true', 'false', 'null'].find((one) => this.text.startsWith(one, this.at));
    if (word === undefined) return this.number();
    this.at += word.length;
    return true;
  }

  private list(end: string, item: () => boolean): boolean {
    this.at++;
    if (this.sign(end)) return true;
    do if (!item()) return false;
    while (this.sign(','));
    return this.sign(end);
  }

  private sign(sign: string): boolean {
    this.blanks();
    if (this.text[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private blanks(): void {
    while (' \t\r\n'.includes(this.text[this.at] ?? 'x')) this.at++;
  }

  private string(): boolean {
    this.blanks();
    if (this.text[this.at] !== '"') return false;
    for (this.at++; this.at < this.text.length; this.at++) {
      const character = this.text[this.at] ?? '';
      if (character < ' ') return false;
      if (character === '\\' && !this.escape()) return false;
      if (character === '"') {
        this.at++;
        return true;
      }
    }
    return false;
  }

  /** Leaves {@link at} on the last character of the escape. */
  private escape(): boolean {
    const length = /^\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])/.exec(this.text.slice(this.at, this.at + 6))?.[0].length ?? 0;
    this.at += Math.max(length - 1, 0);
    return length > 0;
  }

  private number(): boolean {
    const start = this.at;
    while ('+-.eE0123456789'.includes(this.text[this.at] ?? 'x')) this.at++;
    const number = this.text.slice(start, this.at);
    if (number.length > LONGEST_NUMBER || NUMBER.test(number)) return true;
    this.at = start;
    return false;
  }
}
