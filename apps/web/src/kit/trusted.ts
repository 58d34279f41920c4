/** The browser's own interface, which its typings do not know everywhere yet. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): ScriptUrlPolicy;
}

/** WEB-02: the only scripts that a page of ours may start are workers out of our own assets. */
function ownAsset(url: string): string {
  const { origin, pathname } = new URL(url, location.href);
  if (origin !== location.origin || !(pathname.startsWith('/assets/') || import.meta.env.DEV))
    throw new TypeError('not a script of ours');
  return url;
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
const policy: ScriptUrlPolicy = factory?.createPolicy('quorate', { createScriptURL: ownAsset }) ?? {
  createScriptURL: ownAsset,
};

/** Starts a worker of ours; `url` comes from an import that ends in `?worker&url`. */
export const startWorker = (url: string): Worker => new Worker(policy.createScriptURL(url), { type: 'module' });
