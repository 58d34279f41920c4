import { useTranslation } from 'react-i18next';
import { Note } from '../../../kit/pieces.js';
import { RefusalNote } from '../../../kit/refusal-note.js';
import { KeyTrouble } from '../device/key-trouble.js';

interface KeyFaultNoteProps {
  readonly error: unknown;
  /** Name of the person in a place. */
  readonly nameOf?: ((place: number) => string) | undefined;
}

/** What is wrong with a key, or on the way, in words that say what to do. Nothing while nothing is wrong. */
export function KeyFaultNote({ error, nameOf }: KeyFaultNoteProps) {
  const { t } = useTranslation('keys');
  if (!(error instanceof KeyTrouble)) return <RefusalNote error={error} />;
  const { code, place, reason } = error.fault;
  const who = place !== undefined && nameOf ? nameOf(place) : t('fault.somebody');
  return (
    <div role="alert">
      <Note status="fail" title={t(`fault.${code}.title`, { who })}>
        <p>{t(`fault.${code}.text`, { who })}</p>
        {reason !== undefined && reason !== code && <p className="small">{t('fault.reason', { reason })}</p>}
      </Note>
    </div>
  );
}
