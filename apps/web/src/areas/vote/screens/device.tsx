import { useTranslation } from 'react-i18next';
import '../../../styles/ballot.css';
import '../../../styles/receipt.css';
import '../vote.css';
import '../words.js';
import { DeviceCheck } from '../pieces/device-check.js';
import { WithPaper } from '../pieces/with-paper.js';

/** Challenge or cast (J. Benaloh, 2006): the device seals before it knows whether it will be looked at. */
export function Screen() {
  useTranslation('vote');
  return <WithPaper>{(ready) => <DeviceCheck {...ready} />}</WithPaper>;
}
