import { useTranslation } from 'react-i18next';
import '../../../styles/ballot.css';
import '../../../styles/check-votes.css';
import '../../../styles/receipt.css';
import '../vote.css';
import '../words.js';
import { useCasting } from '../casting/casting.js';
import { CheckPage } from '../pieces/check-page.js';
import { Refused } from '../pieces/refused.js';
import { Sending } from '../pieces/sending.js';
import { WithPaper } from '../pieces/with-paper.js';
import { useVisit } from '../visit/visit.js';

/** B3: what will be cast; then the casting itself, until it is known how it ended. */
export function Screen() {
  useTranslation('vote');
  const visit = useVisit();
  const casting = useCasting();
  if (visit?.sent) return <Sending sent={visit.sent} casting={casting} />;
  if (visit && casting.phase === 'refused') return <Refused visit={visit} refusal={casting.refusal} />;
  return <WithPaper>{(ready) => <CheckPage {...ready} />}</WithPaper>;
}
