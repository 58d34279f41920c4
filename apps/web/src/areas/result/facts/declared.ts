import type { DeclarationContent } from '#libs/evidence';

export type DeclaredContest = DeclarationContent['contests'][number];

/** What two people declared, as it was hashed. Our own canonical text: its digest stands beside it. */
export const readDeclared = (content: string): DeclarationContent => JSON.parse(content) as DeclarationContent;
