import { useTranslation } from 'react-i18next';
import { useSaying } from '../facts/saying.js';
import type { StoryLine } from './election-screen.js';

/** So many lines stand open; older ones are one press away. */
const SHOWN = 8;

/** What was done to the election, by whom and when; the newest first. */
export function Story({ lines }: { readonly lines: readonly StoryLine[] }) {
  const { t } = useTranslation('election');
  if (lines.length === 0) return <p className="muted">{t('page.storyEmpty')}</p>;
  const older = lines.slice(SHOWN);
  return (
    <>
      <Lines lines={lines.slice(0, SHOWN)} />
      {older.length > 0 && (
        <details>
          <summary>{t('page.storyOlder', { count: older.length })}</summary>
          <Lines lines={older} />
        </details>
      )}
    </>
  );
}

function Lines({ lines }: { readonly lines: readonly StoryLine[] }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  return (
    <ol className="story">
      {lines.map(({ at, byName, textEn, textCy }, i) => (
        <li key={`${at} ${i}`}>
          <p>{say.pick(textEn, textCy)}</p>
          <p className="small muted">
            {byName ?? t('page.byItself')}, <time dateTime={at}>{say.at(at)}</time>
          </p>
        </li>
      ))}
    </ol>
  );
}
