import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { resetCasting } from '../casting/casting.js';
import { PAPER_KEY } from '../visit/paper.js';
import { changeVisit } from '../visit/visit.js';

/** Forgets the choices and asks the server anew how things stand. */
export function StartAgain({ label }: { readonly label?: string }) {
  const { t } = useTranslation('vote');
  const queries = useQueryClient();
  const go = useNavigate();
  function again(): void {
    changeVisit({ draft: {}, sent: undefined });
    resetCasting();
    queries.removeQueries({ queryKey: [PAPER_KEY] });
    void go('/vote');
  }
  return (
    <button type="button" className="btn btn--2 btn--s" onClick={again}>
      {label ?? t('elsewhere.go')}
    </button>
  );
}
