import type { CheckRule } from '../fault.js';
import { RULE_IDS, RULES } from './rules.js';
import type { RuleId } from './rules.js';

/**
 * `alarm`: neither right nor wrong, an inquiry is due. `notApplicable`: nothing in this record to apply it to.
 * `notChecked`: could not be checked because of what another rule found; never a good sign.
 */
export type RuleVerdict = 'pass' | 'fail' | 'alarm' | 'notApplicable' | 'notChecked';

export interface RuleReport {
  readonly rule: RuleId;
  readonly title: string;
  readonly verdict: RuleVerdict;
  /** What it proves when it passes. */
  readonly proves: string;
  /** What was found, or why it does not apply or was not checked. */
  readonly findings: readonly string[];
  /** Further findings of the same rule that are not listed. */
  readonly more: number;
}

const LISTED = 50;

interface Book {
  verdict?: RuleVerdict;
  findings: string[];
  more: number;
}

const RANK: readonly (RuleVerdict | undefined)[] = [undefined, 'notApplicable', 'pass', 'notChecked', 'alarm', 'fail'];

/** Collects what the rules find. A rule nobody has spoken about counts as not checked. */
export class Findings {
  readonly #books = new Map<RuleId, Book>(RULE_IDS.map((rule) => [rule, { findings: [], more: 0 }]));

  fail(rule: RuleId, finding: string): void {
    this.#note(rule, 'fail', finding);
  }
  alarm(rule: RuleId, finding: string): void {
    this.#note(rule, 'alarm', finding);
  }
  /** Says that everything the rule demands was looked at; what was found before or after stands. */
  pass(rule: RuleId): void {
    this.#note(rule, 'pass');
  }
  notApplicable(rule: RuleId, why: string): void {
    this.#note(rule, 'notApplicable', why);
  }
  notChecked(rule: RuleId, why: string): void {
    this.#note(rule, 'notChecked', why);
  }

  /** Adds the fault of an object to the rule it breaks. `proof` is the rule for proofs that do not hold. */
  fault(where: string, fault: { rule: CheckRule | RuleId; path: string; reason: string }, proof: RuleId): void {
    const rule = isRule(fault.rule) ? fault.rule : proof;
    this.fail(rule, `${where}${fault.path === '' ? '' : `, ${fault.path}`}: ${fault.reason}`);
  }

  has(rule: RuleId, verdict: RuleVerdict): boolean {
    return this.#books.get(rule)?.verdict === verdict;
  }

  get anyFailure(): boolean {
    return RULE_IDS.some((rule) => this.has(rule, 'fail'));
  }

  report(): readonly RuleReport[] {
    return RULE_IDS.map((rule) => {
      const { verdict, findings = [], more = 0 } = this.#books.get(rule) ?? {};
      if (!verdict) return { ...about(rule), verdict: 'notChecked', findings: [NOT_REACHED], more: 0 };
      return { ...about(rule), verdict, findings, more };
    });
  }

  /** The graver verdict stands, with its own findings only. */
  #note(rule: RuleId, verdict: RuleVerdict, finding?: string): void {
    const book = this.#books.get(rule);
    if (!book || RANK.indexOf(verdict) < RANK.indexOf(book.verdict)) return;
    if (book.verdict !== verdict) Object.assign(book, { verdict, findings: [], more: 0 });
    if (finding === undefined || book.findings.includes(finding)) return;
    if (book.findings.length < LISTED) book.findings.push(finding);
    else book.more++;
  }
}

const NOT_REACHED = 'the record could not be read so far';
const about = (rule: RuleId): Pick<RuleReport, 'rule' | 'title' | 'proves'> => ({ rule, ...RULES[rule] });
const isRule = (rule: string): rule is RuleId => rule in RULES;
