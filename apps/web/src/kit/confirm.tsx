import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

interface ConfirmProps {
  readonly title: string;
  /** The exact effect of going on. */
  readonly children: ReactNode;
  readonly action: string;
  readonly isBusy?: boolean;
  readonly onGo: () => void;
  readonly onCancel: () => void;
}

/** A question before a step that matters; the browser's own dialog keeps the focus inside and gives it back. */
export function Confirm({ title, children, action, isBusy = false, onGo, onCancel }: ConfirmProps) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const open = dialog.current;
    open?.showModal();
    return () => open?.close();
  }, []);
  return (
    <dialog ref={dialog} aria-labelledby={id} onCancel={onCancel}>
      <div className="stack">
        <h2 id={id}>{title}</h2>
        {children}
        <div className="btns">
          <button type="button" className="btn" disabled={isBusy} onClick={onGo}>
            {action}
          </button>
          <button type="button" className="btn btn--2" onClick={onCancel}>
            {t('cancel')}
          </button>
        </div>
      </div>
    </dialog>
  );
}
