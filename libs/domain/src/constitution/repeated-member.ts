const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]/gsu;

/**
 * The name of a member that stands twice in one object of a JSON text, which `JSON.parse` would pass over in silence.
 * @param json well-formed JSON
 */
export function findRepeatedMember(json: string): string | undefined {
  const open: (Set<string> | undefined)[] = [];
  const tokens = json.match(TOKEN) ?? [];
  for (const [i, token] of tokens.entries()) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(undefined);
    else if (token === '}' || token === ']') open.pop();
    else if (token.startsWith('"') && tokens[i + 1] === ':') {
      const name = String(JSON.parse(token));
      const names = open.at(-1);
      if (names?.has(name)) return name;
      names?.add(name);
    }
  }
  return undefined;
}
