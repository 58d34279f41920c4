/** Why a command ended, in plain words; a file that is there already is never replaced. */
export function reasonOf(error: unknown): string {
  const { code, path, message } = (error ?? {}) as { code?: unknown; path?: unknown; message?: unknown }; // of any error
  if (code === 'EEXIST') return `${String(path)} exists already and is not replaced; choose another place with --out`;
  if (code === 'ENOENT') return `${String(path)}: there is no such file`;
  return typeof message === 'string' ? message : String(error);
}
