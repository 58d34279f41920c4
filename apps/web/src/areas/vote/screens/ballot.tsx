import { useTranslation } from 'react-i18next';
import { Navigate, useParams, useSearchParams } from 'react-router';
import '../../../styles/ballot.css';
import '../../../styles/check-votes.css';
import '../vote.css';
import '../words.js';
import { PaperPage } from '../pieces/paper-page.js';
import { WithPaper } from '../pieces/with-paper.js';

/** B2: one contest. */
export function Screen() {
  useTranslation('vote');
  const { place = '' } = useParams();
  const [search] = useSearchParams();
  const isFromCheck = search.get('from') === 'check';
  return (
    <WithPaper>
      {({ visit, paper: { open } }) => {
        const index = Number(place) - 1;
        const paper = open[index];
        if (!paper) return <Navigate to="/vote" replace />;
        return <PaperPage key={paper.contestId} {...{ visit, paper, isFromCheck }} index={index} total={open.length} />;
      }}
    </WithPaper>
  );
}
