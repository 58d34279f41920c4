import { useTranslation } from 'react-i18next';
import { day } from '../../../kit/instants.js';
import { Icon } from '../../../kit/icons.js';
import { Tag } from '../../../kit/pieces.js';
import { useLanguage } from '../../../kit/words.js';
import { useMe } from '../../../office/session.js';
import type { HeldKey } from '../device/jobs.js';

interface KeyShownProps {
  readonly held: HeldKey;
  /** Undefined for a key that is not kept in this browser. */
  readonly keptAt?: string | undefined;
  readonly isRight?: boolean;
}

/** A key by its four words: what may be shown of it. */
export function KeyShown({ held, keptAt, isRight = false }: KeyShownProps) {
  const { t } = useTranslation('keys');
  const language = useLanguage();
  const { organisation } = useMe();
  return (
    <div className="card keybox">
      <div className="row">
        <Icon name="key" />
        <div>
          <p className="b" lang="en">
            {held.words.join(' ')}
          </p>
          <p className="small muted">
            {keptAt === undefined
              ? t('key.brought')
              : t('key.kept', { when: day(keptAt, organisation.timeZone, language) })}
          </p>
        </div>
      </div>
      {isRight && <Tag status="pass">{t('key.right')}</Tag>}
    </div>
  );
}
