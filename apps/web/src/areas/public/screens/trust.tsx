import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Asked, useAsked } from '../../../kit/asked.js';
import { NotFound } from '../../../kit/not-found.js';
import { BackLink, PrintButton } from '../../../kit/pieces.js';
import { useLanguage } from '../../../kit/words.js';
import '../../../styles/public.css';
import { useElectionNames } from '../election-names.js';
import type { PublicTrustQuery } from '../operations.generated.js';
import { PUBLIC_TRUST } from '../operations.generated.js';
import '../words.js';

type Statement = NonNullable<PublicTrustQuery['trustStatement']>;
type Election = NonNullable<PublicTrustQuery['publicElection']>;

/** Who could learn a vote, change the result or stop the count, in the election's own terms. */
export function Screen() {
  const { electionId = '' } = useParams();
  const language = useLanguage() === 'cy' ? 'WELSH' : 'ENGLISH';
  return (
    <Asked query={useAsked(PUBLIC_TRUST, { electionId, language })}>
      {({ trustStatement, publicElection }) =>
        trustStatement && publicElection ? <Trust statement={trustStatement} election={publicElection} /> : <NotFound />
      }
    </Asked>
  );
}

function Trust({ statement, election }: { readonly statement: Statement; readonly election: Election }) {
  const { electionId = '' } = useParams();
  const { t } = useTranslation('public');
  const title = useElectionNames(election, statement.title);
  return (
    <div className="stack-l">
      <div className="stack-s">
        <BackLink to={`/e/${electionId}`} />
        <p className="eyebrow">{title}</p>
        <h1>{statement.title}</h1>
        <p className="lead">{t('trust.lead')}</p>
        <PrintButton />
      </div>
      {statement.sections.map((section) => (
        <section key={section.id} className="doc words-paper stack">
          <h2>{section.title}</h2>
          <ul>
            {section.sentences.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
