import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { TextArea, TextField } from '../../../kit/fields.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { ELECTION_CHANGE_CONTEST } from '../operations/contests.generated.js';
import type { ElectionContest } from './election-screen.js';

/** Titles, and of a resolution its text, in both languages; to be changed while the election is a draft. */
export function ContestTexts({ contest }: { readonly contest: ElectionContest }) {
  const { t } = useTranslation('election');
  const [typed, setTyped] = useState({
    title: contest.title,
    titleCy: contest.titleCy ?? '',
    text: contest.text ?? '',
    textCy: contest.textCy ?? '',
  });
  const [isSaved, setSaved] = useState(false);
  const change = useAct(ELECTION_CHANGE_CONTEST, () => setSaved(true));
  const field = (name: keyof typeof typed) => ({
    value: typed[name],
    onChange: ({ target }: { readonly target: { readonly value: string } }) => {
      setSaved(false);
      setTyped({ ...typed, [name]: target.value });
    },
  });
  const { title, titleCy, text, textCy } = typed;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const texts = contest.kind === 'RESOLUTION' ? { text, ...(textCy && { textCy }) } : {};
        change.mutate({ contestId: contest.id, change: { title, ...(titleCy && { titleCy }), ...texts } });
      }}
    >
      <h2>{t('contest.texts')}</h2>
      <p className="muted">{t('contest.textsHint')}</p>
      <TextField label={t('contest.name')} maxLength={200} {...field('title')} />
      <TextField label={t('contest.nameCy')} lang="cy" isOptional maxLength={200} {...field('titleCy')} />
      {contest.kind === 'RESOLUTION' && (
        <>
          <TextArea label={t('contest.text')} {...field('text')} />
          <TextArea label={t('contest.textCy')} lang="cy" isOptional {...field('textCy')} />
        </>
      )}
      <RefusalNote error={change.error} />
      <div className="btns">
        <button type="submit" className="btn btn--2" disabled={change.isPending}>
          {t('contest.saveTexts')}
        </button>
        <span role="status">{isSaved && t('contest.textsSaved')}</span>
      </div>
    </form>
  );
}
