import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { CopyButton } from '../../../kit/pieces.js';
import { inLanguage, useLanguage } from '../../../kit/words.js';
import type { SealedChoice } from '../casting/seal-choices.js';
import { saveFile } from '../receipt/save-file.js';
import { SixWords } from './six-words.js';

/** After a challenge: the file, the words to compare, and how to look at both on another device. Then a fresh vote. */
export function OpenedBallots({ choices }: { readonly choices: readonly SealedChoice[] }) {
  const { t } = useTranslation('vote');
  const language = useLanguage();
  const nameOf = (words: readonly string[]): string => `${t('device.fileName')}-${words[0]}.json`;
  return (
    <div className="stack" role="status">
      <h1>{t('device.openedTitle')}</h1>
      <p>{t('device.opened1')}</p>
      <p>{t('device.opened2')}</p>
      {choices.map(({ paper, sealed }) => {
        const command = `npx quorate check-ballot ${nameOf(sealed.words)} --url ${location.origin} --tracker ${sealed.tracker}`;
        const title = inLanguage(language, paper.title, paper.titleCy);
        return (
          <section className="doc paperpad stack" key={sealed.tracker}>
            <h2 className="landtitle">{title}</h2>
            <SixWords words={sealed.words} />
            <p className="code">
              {command.split(' ').map((part) => (
                <span className="argument" key={part}>
                  {part}{' '}
                </span>
              ))}
            </p>
            <div className="btns">
              <button
                type="button"
                className="btn btn--2 btn--s"
                onClick={() =>
                  saveFile(new Blob([sealed.challenge], { type: 'application/json' }), nameOf(sealed.words))
                }
              >
                {t('device.save')}
                {choices.length > 1 && <span className="vh">{t('done.checkOf', { title })}</span>}
              </button>
              <CopyButton text={command} />
            </div>
          </section>
        );
      })}
      <p>{t('device.opened3')}</p>
      <p className="b">{t('device.opened4')}</p>
      <Link className="btn" to="/vote/check">
        {t('device.again')}
      </Link>
    </div>
  );
}
