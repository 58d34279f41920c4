import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LanguageLink } from './language-link.js';
import { QuorateMark } from './icons.js';
import { inLanguage, useLanguage } from './words.js';

interface BodyNames {
  readonly name: string;
  readonly nameCy?: string | null | undefined;
}

/** The body whose page this is: a screen says it with `useBodyName`, the masthead shows it. */
const Names = createContext<{
  readonly body: BodyNames | undefined;
  readonly set: (body: BodyNames | undefined) => void;
}>({
  body: undefined,
  set: () => undefined,
});

export function BodyNameProvider({ children }: { readonly children: ReactNode }) {
  const [body, set] = useState<BodyNames | undefined>();
  const value = useMemo(() => ({ body, set }), [body]);
  return <Names value={value}>{children}</Names>;
}

/** Puts the name of the body into the masthead while the screen stands. */
export function useBodyName(name: string | undefined, nameCy: string | null | undefined): void {
  const { set } = useContext(Names);
  useEffect(() => {
    if (name !== undefined) set({ name, nameCy });
    return () => set(undefined);
  }, [name, nameCy, set]);
}

function useShownName(): string {
  const { body } = useContext(Names);
  const language = useLanguage();
  return body ? inLanguage(language, body.name, body.nameCy) : 'Quorate';
}

/** The body's first letter on a tile, until it gives a mark of its own. */
function Mark({ name, isOnAccent }: { readonly name: string; readonly isOnAccent: boolean }) {
  if (name === 'Quorate') return <QuorateMark size={30} />;
  const [tile, letter] = isOnAccent ? ['var(--on-accent)', 'var(--accent)'] : ['var(--accent)', 'var(--on-accent)'];
  return (
    <svg className="mark" viewBox="0 0 40 40" aria-hidden="true">
      <rect width="40" height="40" rx="4" fill={tile} />
      <text x="20" y="28" textAnchor="middle" className="mark__letter" style={{ fill: letter }}>
        {[...name][0]}
      </text>
    </svg>
  );
}

export function MemberMasthead() {
  const name = useShownName();
  return (
    <header className="mast">
      <div className="mast__in">
        <Mark name={name} isOnAccent />
        <span className="mast__name">{name}</span>
        <LanguageLink />
      </div>
    </header>
  );
}

export function PublicMasthead() {
  const name = useShownName();
  return (
    <header className="mast">
      <div className="mast__in mast__in--public">
        <Mark name={name} isOnAccent={false} />
        <Link className="mast__name" to="/">
          {name}
        </Link>
        <LanguageLink />
      </div>
    </header>
  );
}
