import type { Picture } from './photograph.js';

const STYLE = `
  body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem; background: #ddd; color: #111 }
  section { display: flex; gap: 1rem; align-items: flex-start; overflow-x: auto; margin-block: 0 3rem }
  figure { margin: 0 } img { display: block; border: 1px solid #888 }
  .phone img { width: 195px } .desktop img { width: 480px }`;

/** One page that shows every picture, a row for each screen; a picture leads to itself at full size. */
export function contactSheet(pictures: readonly Picture[], missing: readonly string[]): string {
  const screens = [...new Set(pictures.map(({ screen }) => screen))];
  const rows = screens.map((screen) => {
    const shown = pictures.filter((picture) => picture.screen === screen).map(figure);
    return `<h2 id="${screen}">${screen}</h2>\n<section>\n${shown.join('\n')}\n</section>`;
  });
  const without = missing.map((path) => `<li>${path}</li>`).join('');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every screen of Quorate</title>
<style>${STYLE}</style>
<h1>${screens.length} screens, ${pictures.length} pictures</h1>
${missing.length > 0 ? `<p>Not shown:</p><ul>${without}</ul>` : ''}
${rows.join('\n')}
`;
}

const figure = ({ screen, file, device, scheme }: Picture): string =>
  `<figure class="${device.name}"><a href="${file}"><img src="${file}" loading="lazy" alt="${screen}"></a>` +
  `<figcaption>${device.name}, ${scheme}</figcaption></figure>`;
