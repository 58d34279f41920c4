import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FieldProblem } from './fields.js';

/** On top of a form, with the focus: what is wrong, each line leading to its field. Nothing while nothing is wrong. */
export function ErrorSummary({ problems }: { readonly problems: readonly FieldProblem[] }) {
  const { t } = useTranslation();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="errors" role="alert" tabIndex={-1} ref={box} aria-labelledby="errors-title">
      <h2 id="errors-title">{t('errors.title')}</h2>
      <ul>
        {problems.map(({ id, text }) => (
          <li key={`${id} ${text}`}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
