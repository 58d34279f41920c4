import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { SelectField, TextField } from '../../../kit/fields.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useMe } from '../../../office/session.js';
import { useSaying } from '../facts/saying.js';
import { ELECTION_SEND_TEST } from '../operations/messages.generated.js';

const MOST = 5;

/** Sends the message to a few addresses to look at. */
export function TestMessage({ electionId }: { readonly electionId: string }) {
  const { t } = useTranslation('election');
  const { me } = useMe();
  const say = useSaying();
  const [to, setTo] = useState(me.email);
  const [isWelsh, setWelsh] = useState(say.language === 'cy');
  const [error, setError] = useState<string | undefined>();
  const send = useAct(ELECTION_SEND_TEST);
  return (
    <form
      className="stack-s"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const addresses = to.split(/[\s,;]+/).filter((address) => address.includes('@'));
        const found =
          addresses.length === 0
            ? t('messages.testMissing')
            : addresses.length > MOST
              ? t('messages.testMany')
              : undefined;
        setError(found);
        if (found === undefined) send.mutate({ electionId, language: isWelsh ? 'WELSH' : 'ENGLISH', to: addresses });
      }}
    >
      <h2>{t('messages.test')}</h2>
      <TextField
        label={t('messages.testTo')}
        hint={t('messages.testHint')}
        error={error}
        value={to}
        onChange={({ target }) => setTo(target.value)}
      />
      <SelectField
        label={t('messages.language')}
        value={isWelsh ? 'cy' : 'en'}
        onChange={({ target }) => setWelsh(target.value === 'cy')}
      >
        <option value="en">{t('messages.english')}</option>
        <option value="cy">{t('messages.welsh')}</option>
      </SelectField>
      <RefusalNote error={send.error} />
      <div className="btns">
        <button type="submit" className="btn btn--2" disabled={send.isPending}>
          {t('messages.testSend')}
        </button>
        <span role="status">{send.data && t('messages.testSent', { count: send.data.sent })}</span>
      </div>
    </form>
  );
}
