import { useState } from 'react';

/**
 * What was typed, kept on the device until it is sent, so that nothing is lost by a reload or a lost connection.
 *
 * @param empty what is missing in the kept draft, which may be of an older build, comes from it
 * @returns the typed, how to change it, when it was kept, and how to forget it
 */
export function useKeptDraft<Typed extends object>(
  key: string,
  empty: Typed,
): readonly [Typed, (typed: Typed) => void, Date | undefined, () => void] {
  const [typed, setTyped] = useState<Typed>(() => ({ ...empty, ...kept(key) }));
  const [keptAt, setKeptAt] = useState<Date | undefined>();
  const change = (next: Typed): void => {
    setTyped(next);
    if (keep(key, next)) setKeptAt(new Date());
  };
  const forget = (): void => {
    try {
      localStorage.removeItem(key);
    } catch {
      // nothing was kept
    }
  };
  return [typed, change, keptAt, forget];
}

function kept(key: string): object {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

function keep(key: string, value: object): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false; // a browser that keeps nothing
  }
}
