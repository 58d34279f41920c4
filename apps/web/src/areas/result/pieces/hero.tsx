import type { ReactNode } from 'react';

interface HeroProps {
  readonly eyebrow: string;
  readonly title: string;
  readonly children?: ReactNode;
}

/** The head of a public page: what it is about, and the answer. */
export function Hero({ eyebrow, title, children }: HeroProps) {
  return (
    <section className="hero">
      <div className="hero__in">
        <p className="eyebrow">{eyebrow}</p>
        <h1>{title}</h1>
        {children}
      </div>
    </section>
  );
}
