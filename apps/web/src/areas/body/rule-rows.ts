import { findCountRule } from '#libs/counting';
import type { Constitution } from '#libs/domain';
import type { TFunction } from 'i18next';
import { clauseOrder, named } from './rule-book.js';

export interface RuleRow {
  readonly clause: string;
  /** What the rule is about. */
  readonly subject: string;
  /** The rule in the body's own words, where the rule-book holds them. */
  readonly text: string | undefined;
  /** What the system does with it. */
  readonly value: string;
}

interface Cited {
  readonly clause: string;
  readonly clauseText?: { readonly en: string; readonly cy?: string | undefined } | undefined;
}

/** Every rule that the system follows, by clause: the words, and the value it uses. */
export function ruleRows(book: Constitution, t: TFunction<'body'>, language: 'en' | 'cy'): readonly RuleRow[] {
  const row = (subject: string, rule: Cited, value: string): RuleRow => ({
    clause: rule.clause,
    subject,
    text: rule.clauseText && named(rule.clauseText, language),
    value,
  });
  const { voting, countRules, ballotPaper, repeatBallots, otherChannels, sealing, keyHolders, limits } = book;
  const { required, number } = keyHolders;
  const ruleName = (id: string): string => findCountRule(id)?.title[language] ?? id;
  const rows = [
    ...book.constituencies.map((each) =>
      row(named(each.name, language), each, each.classes.map(({ name }) => named(name, language)).join(', ')),
    ),
    ...(book.appointed ?? []).map((each) =>
      row(t('rules.appointed'), each, t('rules.appointedBy', { count: each.number, by: named(each.by, language) })),
    ),
    row(
      t('rules.age'),
      voting.minimumAge,
      t('rules.ageValue', { years: voting.minimumAge.years, on: t(`rules.on.${voting.minimumAge.on}`) }),
    ),
    row(t('rules.membership'), voting.membership, t('rules.days', { count: voting.membership.minimumDays ?? 0 })),
    row(
      t('rules.classes'),
      voting.classes,
      voting.classes.which === 'all' ? t('rules.allClasses') : voting.classes.which.join(', '),
    ),
    ...(voting.secondCheck ? [row(t('rules.secondCheck'), voting.secondCheck, t('rules.dateOfBirth'))] : []),
    row(t('rules.oneSeat'), countRules.oneSeat, ruleName(countRules.oneSeat.rule)),
    row(t('rules.severalSeats'), countRules.severalSeats, ruleName(countRules.severalSeats.rule)),
    row(t('rules.order'), ballotPaper, t(`rules.orders.${ballotPaper.order}`)),
    row(t('rules.repeat'), repeatBallots, t(`rules.repeats.${repeatBallots.firstOrLast}`)),
    ...(otherChannels
      ? [row(t('rules.channels'), otherChannels, t(`rules.precedence.${otherChannels.precedence}`))]
      : []),
    row(t('rules.sealing'), sealing, t('rules.mixers', { count: sealing.minimumMixers })),
    row(
      t('rules.keyHolders'),
      keyHolders,
      required === 'all' ? t('rules.keysAll', { count: number }) : t('rules.keysSome', { needed: required, number }),
    ),
    row(t('rules.candidates'), limits.candidates, t('rules.most', { count: limits.candidates.most })),
    ...(book.secrecyNumber ? [row(t('rules.secrecy'), book.secrecyNumber, String(book.secrecyNumber.number))] : []),
    ...(book.approvals ? [row(t('rules.openPoll'), book.approvals, t('rules.secondPerson'))] : []),
  ];
  return rows.sort((a, b) => clauseOrder.compare(a.clause, b.clause));
}
