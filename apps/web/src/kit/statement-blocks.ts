import { fromMarkdown } from 'mdast-util-from-markdown';

/** What may stand within a line of a statement. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong'; readonly inner: readonly Inline[] }
  /** `href` is an absolute address that begins with http:, https: or mailto:. */
  | { readonly kind: 'link'; readonly href: string; readonly inner: readonly Inline[] }
  | { readonly kind: 'break' };

export type Block =
  | { readonly kind: 'paragraph'; readonly inner: readonly Inline[] }
  | { readonly kind: 'list'; readonly isOrdered: boolean; readonly items: readonly (readonly Block[])[] };

type Node = ReturnType<typeof fromMarkdown> | ReturnType<typeof fromMarkdown>['children'][number];

/** Quotations in lists in quotations: deeper than this nobody reads, and only the text is kept. */
const DEEPEST = 8;
const SCHEMES = ['http:', 'https:', 'mailto:'];

/**
 * Reads a statement as the small part of Markdown (CommonMark 0.31) that is shown: paragraphs, emphasis, strong, lists
 * and links. Everything else becomes its text: headings, quotations, code, the other words of pictures. Raw HTML is text
 * as typed (WEB-01). The answer holds nothing but what these types allow, whatever the text is. Never throws.
 */
export const statementBlocks = (text: string): readonly Block[] => blocksOf(fromMarkdown(text), 0);

function blocksOf(node: Node, depth: number): readonly Block[] {
  if (depth > DEEPEST) return asParagraph([{ kind: 'text', text: textOf(node) }]);
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'listItem':
      return node.children.flatMap((child) => blocksOf(child, depth + 1));
    case 'list': {
      const items = node.children.map((item) => blocksOf(item, depth + 1)).filter((item) => item.length > 0);
      return items.length === 0 ? [] : [{ kind: 'list', isOrdered: node.ordered === true, items }];
    }
    case 'heading':
      return asParagraph([{ kind: 'strong', inner: inlinesOf(node.children, depth) }]);
    case 'paragraph':
      return asParagraph(inlinesOf(node.children, depth));
    case 'code':
    case 'html':
      return asParagraph([{ kind: 'text', text: node.value }]);
    default:
      return []; // rules between paragraphs, and definitions of links that stand elsewhere
  }
}

const asParagraph = (inner: readonly Inline[]): readonly Block[] =>
  inner.every((each) => each.kind === 'text' && each.text.trim() === '') ? [] : [{ kind: 'paragraph', inner }];

const inlinesOf = (nodes: readonly Node[], depth: number): readonly Inline[] =>
  nodes.flatMap((node) => inlineOf(node, depth));

function inlineOf(node: Node, depth: number): readonly Inline[] {
  if (depth > DEEPEST) return [{ kind: 'text', text: textOf(node) }];
  switch (node.type) {
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, inner: inlinesOf(node.children, depth + 1) }];
    case 'link': {
      const href = safeAddress(node.url);
      const inner = inlinesOf(node.children, depth + 1);
      return href === undefined || inner.length === 0 ? inner : [{ kind: 'link', href, inner: withoutLinks(inner) }];
    }
    case 'break':
      return [{ kind: 'break' }];
    default:
      return [{ kind: 'text', text: textOf(node) }];
  }
}

/** No link stands within a link. */
const withoutLinks = (inner: readonly Inline[]): readonly Inline[] =>
  inner.flatMap((each): readonly Inline[] => {
    if (each.kind === 'link') return withoutLinks(each.inner);
    return 'inner' in each ? [{ ...each, inner: withoutLinks(each.inner) }] : [each];
  });

function textOf(node: Node): string {
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** An address that leads where it says: absolute, of a known scheme, without a name and password before the host. */
function safeAddress(url: string): string | undefined {
  if (!/^(https?:\/\/|mailto:)/i.test(url) || !URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  return SCHEMES.includes(protocol) && username === '' && password === '' ? href : undefined;
}
