import { catalogue } from './catalogue.js';
import type { RefusalText } from './bilingual.js';
import { refusalText } from './refusal-text.js';
import { toRefusal } from './to-refusal.js';

const texts: readonly (readonly [string, RefusalText])[] = Object.entries(catalogue);
const holes = (text: string): readonly string[] => [...(text.match(/\{\w+\}/g) ?? [])].sort();

describe('The texts of refusals', () => {
  it.each(texts)('%s is said in English and Welsh, with the same facts', (_code, { en, cy }) => {
    expect(en.trim()).not.toBe('');
    expect(cy.trim()).not.toBe('');
    expect(cy).not.toBe(en);
    expect(new Set(holes(cy))).toEqual(new Set(holes(en)));
  });

  it('show instants in the zone of the body, with its name', () => {
    const { details } = toRefusal({ code: 'TOO_MANY_TRIES', minutes: new Date('2026-07-01T16:00:00Z') });
    expect(refusalText('TOO_MANY_TRIES', details, 'en')).toContain('1 July 2026 at 5pm (UK time)');
    expect(refusalText('TOO_MANY_TRIES', { ...details, timeZone: 'UTC' }, 'en')).toContain('at 4pm (UTC)');
    expect(refusalText('TOO_MANY_TRIES', details, 'cy')).toContain('Gorffennaf 2026');
  });

  it('call a thing by its name in the language of the text', () => {
    const { details } = toRefusal({ code: 'COLUMN_NOT_MATCHED', called: { en: 'family name', cy: 'cyfenw' } });
    expect(refusalText('COLUMN_NOT_MATCHED', details, 'en')).toContain('family name');
    expect(refusalText('COLUMN_NOT_MATCHED', details, 'cy')).toContain('cyfenw');
  });

  it('are never shown with a hole in them', () => {
    expect(() => refusalText('TOO_MANY_TRIES', {}, 'en')).toThrow('the refusal TOO_MANY_TRIES has no detail minutes');
    expect(() => refusalText('NEVER_HEARD_OF', {}, 'en')).toThrow('no text for the refusal NEVER_HEARD_OF');
  });
});
