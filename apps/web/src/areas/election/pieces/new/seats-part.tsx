import { useTranslation } from 'react-i18next';
import { Checkbox, SelectField, TextField } from '../../../../kit/fields.js';
import type { FieldProblem } from '../../../../kit/fields.js';
import { typedSeats } from '../../facts/new-election.js';
import type { TypedElection, TypedSeats } from '../../facts/new-election.js';
import type { Offered, OfferedContest } from '../../facts/offered.js';
import { useRoles } from '../../facts/roles.js';
import { useSaying } from '../../facts/saying.js';

interface PartProps {
  readonly typed: TypedElection;
  readonly onType: (typed: TypedElection) => void;
  readonly problems: readonly FieldProblem[];
}

/** Contests for seats, as the rule-book offers them: ticked, with its number of seats, its clause and its count rule. */
export function SeatsPart({ offered, typed, onType, problems }: PartProps & { readonly offered: Offered }) {
  const { t } = useTranslation('election');
  const { isSecretary } = useRoles();
  const hasChoices = offered.rules.some(({ papers }) => papers === 'choices');
  return (
    <fieldset className="stack">
      <legend>
        <h2>{t('make.seats.title')}</h2>
      </legend>
      <p className="muted">{t('make.seats.hint')}</p>
      {offered.contests.map((contest) => (
        <OfferedSeats
          key={contest.key}
          {...{ offered, contest, problems }}
          seats={typedSeats(typed, contest)}
          onType={(seats) => onType({ ...typed, seats: { ...typed.seats, [contest.key]: seats } })}
        />
      ))}
      {!hasChoices && (
        <p className="small muted">{t(isSecretary ? 'make.seats.noChoicesYou' : 'make.seats.noChoices')}</p>
      )}
    </fieldset>
  );
}

interface OfferedSeatsProps {
  readonly offered: Offered;
  readonly contest: OfferedContest;
  readonly seats: TypedSeats;
  readonly onType: (seats: TypedSeats) => void;
  readonly problems: readonly FieldProblem[];
}

function OfferedSeats({ offered, contest, seats, onType, problems }: OfferedSeatsProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const { key, mostSeats, clause } = contest;
  const title = say.pick(contest.title, contest.titleCy);
  const ruleId = seats.rule || offered.ruleFor(Number(seats.seats) || mostSeats);
  const rule = offered.rules.find(({ id }) => id === ruleId);
  const problemOf = (id: string): string | undefined => problems.find((problem) => problem.id === id)?.text;
  return (
    <section className="card stack-s" aria-label={title}>
      <Checkbox
        label={<b>{title}</b>}
        hint={`${t('make.seats.most', { count: mostSeats })}, ${t('make.seats.clause', { clause })}`}
        checked={seats.isOn}
        onChange={({ target }) => onType({ ...seats, isOn: target.checked })}
      />
      {seats.isOn && (
        <div className="indent">
          <TextField
            id={`seats-${key}`}
            label={t('make.seats.number', { title })}
            inputMode="numeric"
            width="w2"
            value={seats.seats}
            error={problemOf(`seats-${key}`)}
            onChange={({ target }) => onType({ ...seats, seats: target.value })}
          />
          {offered.rules.length > 1 && (
            <SelectField
              id={`rule-${key}`}
              label={t('make.seats.rule', { title })}
              value={ruleId}
              onChange={({ target }) => onType({ ...seats, rule: target.value })}
            >
              {offered.rules.map(({ id, title: name }) => (
                <option key={id} value={id}>
                  {say.pick(name.en, name.cy)}
                </option>
              ))}
            </SelectField>
          )}
          {rule?.papers === 'choices' && (
            <TextField
              id={`most-${key}`}
              label={t('make.seats.mostChoices')}
              hint={t('make.seats.mostChoicesHint')}
              isOptional
              inputMode="numeric"
              width="w2"
              value={seats.mostChoices}
              error={problemOf(`most-${key}`)}
              onChange={({ target }) => onType({ ...seats, mostChoices: target.value })}
            />
          )}
          {rule && (
            <div className="inset">
              <p>{t('make.seats.countedBy', { rule: say.pick(rule.title.en, rule.title.cy), clause: rule.clause })}</p>
              {rule.clauseText && <p className="small muted">{say.pick(rule.clauseText.en, rule.clauseText.cy)}</p>}
            </div>
          )}
        </div>
      )}
    </section>
  );
}
