import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaying } from '../facts/saying.js';
import type { ElectionMessagePreviewQuery } from '../operations/messages.generated.js';

export type MessagePreviewData = NonNullable<ElectionMessagePreviewQuery['votingMessagePreview']>;

const LANGUAGES = ['english', 'welsh'] as const;
const VIEWS = ['phone', 'plain'] as const;

/** The voting message in both languages, as a phone shows it and as plain text. */
export function MessagePreview({ preview }: { readonly preview: MessagePreviewData }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number]>(say.language === 'cy' ? 'welsh' : 'english');
  const [view, setView] = useState<(typeof VIEWS)[number]>('phone');
  const { subject, text } = preview[language];
  const lang = language === 'welsh' ? 'cy' : 'en';
  return (
    <section className="stack">
      <h2>{t('messages.preview')}</h2>
      <p className="muted">{t('messages.previewHint')}</p>
      <div className="row">
        <Segments
          label={t('messages.language')}
          name="language"
          values={LANGUAGES}
          chosen={language}
          words={(value) => t(`messages.${value}`)}
          onChoose={setLanguage}
        />
        <Segments
          label={t('messages.view')}
          name="view"
          values={VIEWS}
          chosen={view}
          words={(value) => t(`messages.${value}`)}
          onChoose={setView}
        />
      </div>
      {view === 'phone' ? (
        <article className="phone" lang={lang}>
          <h3>{subject}</h3>
          <p className="prewrap">{text}</p>
        </article>
      ) : (
        <div className="scroll" tabIndex={0} role="region" aria-label={t('messages.plain')}>
          <pre className="plain" lang={lang}>
            {`${t('messages.subject')}: ${subject}\n\n${text}`}
          </pre>
        </div>
      )}
    </section>
  );
}

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly values: readonly Value[];
  readonly chosen: Value;
  readonly words: (value: Value) => string;
  readonly onChoose: (value: Value) => void;
}

/** A few choices side by side; the chosen one is filled and ticked. */
function Segments<Value extends string>({ label, name, values, chosen, words, onChoose }: SegmentsProps<Value>) {
  return (
    <fieldset className="segs">
      <legend className="vh">{label}</legend>
      {values.map((value) => (
        <label key={value}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} />
          <span>{words(value)}</span>
        </label>
      ))}
    </fieldset>
  );
}
