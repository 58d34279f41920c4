export default async function teardown() {
  await globalThis.quorateBrowserStack?.stop();
}
