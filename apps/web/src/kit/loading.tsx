import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const WIDTHS = [92, 78, 85, 60];

/** Grey bars in the shape of rows, not moving, and only when there is a wait of more than 300 ms. */
export function Loading() {
  const { t } = useTranslation();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div className="skeleton">
      <p className="vh" role="status">
        {t('wait.loading')}
      </p>
      {WIDTHS.map((width) => (
        <span key={width} style={{ width: `${width}%` }} aria-hidden="true" />
      ))}
    </div>
  );
}
