import type { Constitution } from '#libs/domain';

/** Names of `constituency/class` in the page's language; codes that the rule-book does not know stay as they are. */
export function classNames(document: string | undefined, language: 'en' | 'cy'): ReadonlyMap<string, string> {
  if (document === undefined) return new Map();
  const { constituencies } = JSON.parse(document) as Constitution; // the server read it strictly when it was adopted
  const inPage = ({ en, cy }: { en: string; cy?: string | undefined }): string => (language === 'cy' ? (cy ?? en) : en);
  return new Map(
    constituencies.flatMap((constituency) =>
      constituency.classes.map((each): readonly [string, string] => [
        `${constituency.code}/${each.code}`,
        `${inPage(constituency.name)}: ${inPage(each.name)}`,
      ]),
    ),
  );
}
