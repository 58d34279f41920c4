import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../kit/act.js';
import { Asked, useAsked } from '../../../kit/asked.js';
import { Confirm } from '../../../kit/confirm.js';
import { TextField } from '../../../kit/fields.js';
import { Tag } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { useSaying } from '../facts/saying.js';
import type { ElectionHelpRequestsQuery } from '../operations/messages.generated.js';
import { ELECTION_HELP_REQUESTS, ELECTION_SETTLE_HELP } from '../operations/messages.generated.js';
import { MemberCode } from './member-code.js';

type HelpRequest = ElectionHelpRequestsQuery['helpRequests'][number];
const EVERY_MS = 15_000;

/** What members asked for, and its settlement. */
export function HelpInbox({ electionId }: { readonly electionId: string }) {
  const { t } = useTranslation('election');
  const query = useAsked(ELECTION_HELP_REQUESTS, { electionId }, { everyMs: EVERY_MS });
  return (
    <section className="stack" id="help">
      <h2>{t('messages.help')}</h2>
      <Asked query={query}>
        {({ helpRequests }) => {
          const waiting = helpRequests.filter(({ state }) => state === 'WAITING');
          const settled = helpRequests.filter(({ state }) => state !== 'WAITING');
          return (
            <>
              {helpRequests.length === 0 && <p className="muted">{t('messages.helpEmpty')}</p>}
              {waiting.map((request) => (
                <WaitingRequest key={request.id} request={request} electionId={electionId} />
              ))}
              {settled.length > 0 && (
                <details>
                  <summary>
                    {t('messages.helpDone')} ({settled.length})
                  </summary>
                  <ul className="plainlist stack-s">
                    {settled.map((request) => (
                      <li key={request.id}>
                        <RequestWords request={request} />
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </>
          );
        }}
      </Asked>
    </section>
  );
}

function RequestWords({
  request: { kind, at, memberName, email, words, state, note },
}: {
  readonly request: HelpRequest;
}) {
  const { t } = useTranslation('election');
  const say = useSaying();
  return (
    <>
      <p className="row between">
        <b>{t(`messages.${kind}`)}</b>
        <Tag status={state === 'WAITING' ? 'warn' : state === 'DONE' ? 'pass' : 'none'}>
          {t(`messages.state.${state}`)}
        </Tag>
      </p>
      <p className="small muted">
        {t('messages.from', { name: memberName ?? t('messages.unknown'), at: say.at(at) })}
        {email !== null && <> · {email}</>}
      </p>
      {words !== null && <p className="prewrap">{words}</p>}
      {note !== null && <p className="small">{note}</p>}
    </>
  );
}

function WaitingRequest({ request, electionId }: { readonly request: HelpRequest; readonly electionId: string }) {
  const { t } = useTranslation('election');
  const [note, setNote] = useState('');
  const [isAsking, setAsking] = useState(false);
  const settle = useAct(ELECTION_SETTLE_HELP);
  const { id, kind, memberId, memberName } = request;
  const settleAs = (settlement: { readonly sendNewCode: boolean; readonly decline?: boolean }): void =>
    settle.mutate(
      { id, settlement: { decline: false, ...settlement, ...(note.trim() && { note: note.trim() }) } },
      { onSettled: () => setAsking(false) },
    );
  return (
    <article className="card stack-s">
      <RequestWords request={request} />
      <TextField
        label={t('messages.note')}
        isOptional
        maxLength={1000}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <RefusalNote error={settle.error} />
      <div className="btns">
        {memberId !== null && (
          <button type="button" className="btn btn--s" onClick={() => setAsking(true)}>
            {t('messages.settleCode')}
          </button>
        )}
        <button
          type="button"
          className="btn btn--2 btn--s"
          disabled={settle.isPending}
          onClick={() => settleAs({ sendNewCode: false })}
        >
          {t('messages.settle')}
        </button>
        <button
          type="button"
          className="btn btn--3 btn--s"
          disabled={settle.isPending}
          onClick={() => settleAs({ sendNewCode: false, decline: true })}
        >
          {t('messages.decline')}
        </button>
      </div>
      {memberId !== null && (
        <MemberCode
          electionId={electionId}
          memberId={memberId}
          name={memberName ?? ''}
          reason={kind === 'NOT_ME' ? 'STOLEN' : 'LOST'}
          mayReissue={false}
        />
      )}
      {isAsking && (
        <Confirm
          title={t('messages.settleTitle', { name: memberName ?? '' })}
          action={t('messages.settleCode')}
          isBusy={settle.isPending}
          onGo={() => settleAs({ sendNewCode: true })}
          onCancel={() => setAsking(false)}
        >
          <p>{t('messages.settleEffect')}</p>
        </Confirm>
      )}
    </article>
  );
}
