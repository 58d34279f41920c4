import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Scroll } from '../../../kit/pieces.js';

/** 2 where the page is about one contest, 3 where each contest has a heading of its own. */
export type Level = 2 | 3;

export function Heading({
  level,
  id,
  children,
}: {
  readonly level: Level;
  readonly id?: string;
  readonly children: ReactNode;
}) {
  return level === 2 ? <h2 id={id}>{children}</h2> : <h3 id={id}>{children}</h3>;
}

interface ChartFigureProps {
  readonly level: Level;
  readonly title: string;
  /** One sentence under the title. */
  readonly text?: string;
  /** Charts wider than a phone stand in a box that scrolls; they are not squeezed. */
  readonly width?: 'mid' | 'wide';
  readonly children: ReactNode;
  /** The same figures as a table: open when printed. */
  readonly table: ReactNode;
}

/** A chart as every chart stands on the page: title, a sentence, the picture, its figures as a table. */
export function ChartFigure({ level, title, text, width, children, table }: ChartFigureProps) {
  const { t } = useTranslation('result');
  return (
    <figure className="chart">
      <figcaption>
        <Heading level={level}>{title}</Heading>
        {text !== undefined && <p>{text}</p>}
      </figcaption>
      {width ? (
        <Scroll label={title}>
          <div className={`chart__${width}`}>{children}</div>
        </Scroll>
      ) : (
        children
      )}
      <details className="data">
        <summary>{t('table')}</summary>
        <Scroll label={`${t('table')}: ${title}`}>{table}</Scroll>
      </details>
    </figure>
  );
}
