import { useAsked } from '../../kit/asked.js';
import { useBodyName } from '../../kit/mastheads.js';
import { usePageTitle } from '../../kit/page-title.js';
import { inLanguage, useLanguage } from '../../kit/words.js';
import { PUBLIC_ELECTION_PAGE } from './operations.generated.js';

interface Named {
  readonly organisation: string;
  readonly organisationCy: string | null;
  readonly title: string;
  readonly titleCy: string | null;
}

/** Puts the body into the masthead and the page's name into the tab; gives the title in the page's language. */
export function useElectionNames({ organisation, organisationCy, title, titleCy }: Named, page?: string): string {
  const language = useLanguage();
  const shown = inLanguage(language, title, titleCy);
  useBodyName(organisation, organisationCy);
  usePageTitle(page ?? shown, inLanguage(language, organisation, organisationCy));
  return shown;
}

/** Puts the body of an election into the masthead of a page that shows something else of it; gives the election's title. */
export function useBodyOf(electionId: string): string | undefined {
  const language = useLanguage();
  const election = useAsked(PUBLIC_ELECTION_PAGE, { electionId }).data?.publicElection;
  useBodyName(election?.organisation, election?.organisationCy);
  return election ? inLanguage(language, election.title, election.titleCy) : undefined;
}
