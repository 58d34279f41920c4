import type { ReactNode } from 'react';
import { Icon } from '../../../kit/icons.js';
import '../../../styles/result.css';
import '../keys.css';

export interface StepShown {
  readonly title: string;
  readonly stand: 'done' | 'now' | 'later';
  readonly content: ReactNode;
}

/** Steps in their order: what is done, the one that is open now, what is to come. */
export function Steps({ steps }: { readonly steps: readonly StepShown[] }) {
  return (
    <ol className="cere u">
      {steps.map(({ title, stand, content }, i) => (
        <li
          key={title}
          className={stand === 'done' ? 'is-done' : stand}
          aria-current={stand === 'now' ? 'step' : undefined}
        >
          <i aria-hidden="true">{stand === 'done' ? <Icon name="tick" /> : i + 1}</i>
          <div className="stack-s">
            <h2>{title}</h2>
            {content}
          </div>
        </li>
      ))}
    </ol>
  );
}
