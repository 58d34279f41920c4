import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { ErrorSummary } from '../../../kit/error-summary.js';
import { TextArea } from '../../../kit/fields.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { namesIn } from '../facts/order.js';
import { ELECTION_ADD_CANDIDATES } from '../operations/contests.generated.js';

/** Names for the end of the ballot paper, several at once. What was typed stays until the server has taken it. */
export function AddCandidates({ contestId }: { readonly contestId: string }) {
  const { t } = useTranslation('election');
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [added, setAdded] = useState(0);
  const add = useAct(ELECTION_ADD_CANDIDATES, (_, { names }) => {
    setText('');
    setAdded(Array.isArray(names) ? names.length : 1);
  });
  const error = isMissing ? t('contest.namesMissing') : undefined;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const names = namesIn(text);
        setMissing(names.length === 0);
        setAdded(0);
        if (names.length > 0) add.mutate({ contestId, names });
      }}
    >
      <h2>{t('contest.add')}</h2>
      {error !== undefined && <ErrorSummary problems={[{ id: 'names', text: error }]} />}
      <RefusalNote error={add.error} />
      <TextArea
        id="names"
        label={t('contest.names')}
        hint={t('contest.namesHint')}
        error={error}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <div className="btns">
        <button type="submit" className="btn" disabled={add.isPending}>
          {t('contest.addButton')}
        </button>
        <span role="status">{added > 0 && t('contest.added', { count: added })}</span>
      </div>
    </form>
  );
}
