/** Why a command ended, in plain words; a file that is there already is never replaced. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EEXIST' && 'path' in error)
    return `${String(error.path)} exists already and is not replaced; choose another place with --out`;
  if ('code' in error && error.code === 'ENOENT' && 'path' in error)
    return `${String(error.path)}: there is no such file`;
  return error.message;
}
