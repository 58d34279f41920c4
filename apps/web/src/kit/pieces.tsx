import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Icon } from './icons.js';
import type { IconName } from './icons.js';

export type Status = 'pass' | 'warn' | 'fail' | 'info' | 'none';

const STATUS_ICON: Readonly<Record<Status, IconName | undefined>> = {
  pass: 'tick',
  warn: 'warn',
  fail: 'cross',
  info: 'clock',
  none: undefined,
};

/** A state: a word and a shape; colour is the third signal. */
export function Tag({ status, children }: { readonly status: Status; readonly children: ReactNode }) {
  const icon = STATUS_ICON[status];
  return (
    <span className={status === 'none' ? 'tag' : `tag tag--${status}`}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

interface NoteProps {
  readonly status: Exclude<Status, 'none'>;
  readonly title: ReactNode;
  readonly children?: ReactNode;
  /** Read out as soon as it appears: news, not decoration. */
  readonly isNews?: boolean;
}

/** Title, one sentence, one action. */
export function Note({ status, title, children, isNews = false }: NoteProps) {
  const icon = status === 'info' ? 'info' : STATUS_ICON[status];
  return (
    <div className={status === 'info' ? 'note' : `note note--${status}`} role={isNews ? 'status' : undefined}>
      {icon && <Icon name={icon} />}
      <div className="stack-s">
        <p className="b">{title}</p>
        {children}
      </div>
    </div>
  );
}

export function BackLink({ to, onClick }: { readonly to: string; readonly onClick?: () => void }) {
  const { t } = useTranslation();
  return (
    <Link className="back" to={to} onClick={onClick}>
      <Icon name="back" />
      {t('back')}
    </Link>
  );
}

/** Where one is: the last crumb is the page itself. */
export function Crumbs({ trail }: { readonly trail: readonly { readonly label: string; readonly to?: string }[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('crumbs')}>
      <ol className="crumbs">
        {trail.map(({ label, to }) => (
          <li key={label}>
            {to === undefined ? <span aria-current="page">{label}</span> : <Link to={to}>{label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export function CopyButton({ text, label }: { readonly text: string; readonly label?: string }) {
  const { t } = useTranslation();
  const [isCopied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="btn btn--2 btn--s"
      onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
    >
      <span aria-live="polite">{isCopied ? t('copied') : (label ?? t('copy'))}</span>
    </button>
  );
}

export function PrintButton() {
  const { t } = useTranslation();
  return (
    <button type="button" className="btn btn--2 btn--s" onClick={() => window.print()}>
      <Icon name="print" />
      {t('print')}
    </button>
  );
}

/** How much is done, in numbers as well as in a bar. */
export function ProgressBar({
  done,
  total,
  label,
}: {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}) {
  return (
    <div>
      <p className="small" role="status">
        {label}
      </p>
      <progress className="progressbar" value={done} max={Math.max(total, 1)} aria-label={label} />
    </div>
  );
}

/** A table wider than a phone stands in a labelled box that scrolls by keyboard too. */
export function Scroll({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={label}>
      {children}
    </div>
  );
}
