export default async function teardown() {
  await Promise.all((globalThis.quorateBrowserStacks ?? []).map((stack) => stack.stop()));
}
