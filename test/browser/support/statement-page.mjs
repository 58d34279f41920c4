// What the page of the hostile statements runs: the screens' own component, in React, thousands of times.
import { createElement } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { Statement } from '../../../apps/web/src/kit/statement.tsx';

const root = createRoot(globalThis.document.getElementById('app'));

/** @returns the outlines of everything that the statements became: each tag with its attributes, and where links lead */
globalThis.showStatements = (texts) => {
  const seen = new Set();
  const each = texts.map((text, key) => createElement(Statement, { key, text }));
  flushSync(() => root.render(each));
  for (const element of globalThis.document.querySelectorAll('#app *')) {
    const names = element.getAttributeNames().map((name) => {
      const value = element.getAttribute(name);
      return name === 'href' ? `href=${value.slice(0, value.indexOf(':') + 1)}` : `${name}=${value}`;
    });
    seen.add([element.tagName, ...names.sort()].join(' '));
  }
  return [...seen];
};
