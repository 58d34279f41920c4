/// <reference lib="dom" />

export type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | boolean | undefined | ((event: Event) => void)>>;

/**
 * An element with its attributes, listeners and children. Texts become text nodes: whatever a file holds is shown and
 * never read as markup.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value);
    else if (value === true) element.setAttribute(name, '');
    else if (typeof value === 'string') element.setAttribute(name, value);
  }
  append(element, children);
  return element;
}

export function append(element: Element, children: readonly Child[]): void {
  element.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
}

const ICONS = {
  pass: 'M4 12.5l5.2 5.2L20 6.8',
  fail: 'M6 6l12 12M18 6L6 18',
  alarm: 'M12 4L2.8 20h18.4zM12 10v4.5M12 17.3v.1',
  none: 'M5 12h14',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
} as const;
export type Icon = keyof typeof ICONS;

const SVG = 'http://www.w3.org/2000/svg';

/** A shape beside a word; the word says what it means. */
export function icon(name: Icon): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of Object.entries({ class: 'ico', viewBox: '0 0 24 24', 'aria-hidden': 'true' }))
    svg.setAttribute(key, value);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** The mark of the product: nine turned squares. It says who made the page and proves nothing. */
export function mark(): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of Object.entries({ class: 'mark', viewBox: '0 0 18 18', 'aria-hidden': 'true' }))
    svg.setAttribute(key, value);
  for (let i = 0; i < 9; i++) {
    const square = document.createElementNS(SVG, 'rect');
    const [x, y] = [6.5 * (i % 3), 6.5 * Math.floor(i / 3)];
    for (const [key, value] of Object.entries({ x, y, width: 5, height: 5, rx: 1 }))
      square.setAttribute(key, `${value}`);
    if (i === 8) square.setAttribute('transform', 'rotate(45 15.5 15.5) translate(.6 .6) scale(.96)');
    svg.append(square);
  }
  return svg;
}
