import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../../kit/pieces.js';
import { fingerprintWords } from '../facts/fingerprint.js';

/** A digest as people compare it: six words, and in full. */
export function Fingerprint({ digest }: { readonly digest: string }) {
  const { t } = useTranslation('election');
  return (
    <dl className="factlist">
      <div>
        <dt>{t('roll.fingerprint')}</dt>
        <dd className="b" lang="en">
          {fingerprintWords(digest).join(' ')}
        </dd>
      </div>
      <div>
        <dt>{t('roll.digest')}</dt>
        <dd className="code">{digest}</dd>
        <dd>
          <CopyButton text={digest} />
        </dd>
      </div>
    </dl>
  );
}
