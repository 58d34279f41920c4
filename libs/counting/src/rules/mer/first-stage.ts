import { totalPapers } from '../../papers/rejection.js';
import { endStage } from './end-stage.js';
import type { LastParcelCount } from './last-parcel-count.js';

/** First stage: every valid paper is worth one vote to its first preference, and the quota is set (STV45 and STV46). */
export function countFirstPreferences(count: LastParcelCount): void {
  const { sheet, numbers, seats } = count;
  const { valid, rejected } = sheet.papers;
  sheet.layOutFirstPreferences();
  const none = { candidates: [], between: [] };
  const papers = { papers: valid, rejected: totalPapers(rejected) };
  const quota = { papers: valid, divisor: seats + 1, quota: sheet.book.written(count.quota) };
  endStage(count, {
    kind: 'first',
    candidates: [],
    elected: [],
    lostByCutting: 0n,
    reasons: [
      { code: 'first.papers', rule: numbers.firstStage, ...none, figures: papers },
      { code: 'first.quota', rule: numbers.quota, ...none, figures: quota },
    ],
  });
}
