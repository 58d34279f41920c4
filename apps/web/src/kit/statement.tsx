import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { statementBlocks } from './statement-blocks.js';
import type { Block, Inline } from './statement-blocks.js';

/** A statement of a candidate: React elements from a fixed list, never HTML from text (WEB-01). */
export function Statement({ text }: { readonly text: string }) {
  const blocks = useMemo(() => statementBlocks(text), [text]);
  return <div className="stack-s">{blocks.map(shownBlock)}</div>;
}

function shownBlock(block: Block, place: number): ReactNode {
  if (block.kind === 'paragraph') return <p key={place}>{block.inner.map(shownInline)}</p>;
  const items = block.items.map((item, i) => <li key={i}>{item.map(shownBlock)}</li>);
  return block.isOrdered ? <ol key={place}>{items}</ol> : <ul key={place}>{items}</ul>;
}

function shownInline(inline: Inline, place: number): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return <br key={place} />;
    case 'emphasis':
      return <em key={place}>{inline.inner.map(shownInline)}</em>;
    case 'strong':
      return <strong key={place}>{inline.inner.map(shownInline)}</strong>;
    case 'link':
      return <Away key={place} href={inline.href} inner={inline.inner} />;
  }
}

/** In a page of its own, so that nobody loses the ballot paper; the other page learns nothing of ours. */
function Away({ href, inner }: { readonly href: string; readonly inner: readonly Inline[] }) {
  const { t } = useTranslation();
  return (
    <a href={href} target="_blank" rel="noopener nofollow">
      {inner.map(shownInline)}
      <span className="vh"> {t('newPage')}</span>
    </a>
  );
}
