/** The same items in lists of `size`, the last one shorter. */
export async function* inLists<T>(items: AsyncIterable<T>, size: number): AsyncIterable<readonly T[]> {
  let list: T[] = [];
  for await (const item of items) {
    list.push(item);
    if (list.length < size) continue;
    yield list;
    list = [];
  }
  if (list.length > 0) yield list;
}
