import { useTranslation } from 'react-i18next';
import { calendarDay } from '../../../../kit/instants.js';
import type { ElectionInput } from '../../operations/elections.generated.js';
import { FORMS, THRESHOLDS } from '../../facts/new-election.js';
import type { Offered } from '../../facts/offered.js';
import { useSaying } from '../../facts/saying.js';

interface CheckPartProps {
  readonly input: ElectionInput;
  readonly offered: Offered;
  readonly onChange: () => void;
}

/** Everything as it will be, before the election is made. */
export function CheckPart({ input, offered, onChange }: CheckPartProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const rows = [
    [t('make.about.name'), input.title],
    [t('make.about.nameCy'), input.titleCy ?? t('make.noWelsh')],
    [t('make.about.record'), calendarDay(input.recordDate, say.language)],
    [t('make.about.opens'), say.at(input.opensAt)],
    [t('make.about.closes'), say.at(input.closesAt)],
  ] as const;
  return (
    <>
      <dl className="sl">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            <dd className="a">
              <button type="button" className="linklike" onClick={onChange}>
                {t('make.change')}
                <span className="vh"> {name}</span>
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <h2>{t('make.ballotPapers')}</h2>
      <ul className="plainlist stack-s">
        {(input.contests ?? []).map((contest, i) => (
          <li key={i} className="card">
            {contest.kind === 'RESOLUTION' ? (
              <>
                <p className="b">{contest.title}</p>
                <p>{contest.text}</p>
                <p className="small muted">
                  <Rule rule={contest.rule ?? {}} />
                </p>
              </>
            ) : (
              <Seats contest={contest} offered={offered} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

type Contest = NonNullable<ElectionInput['contests']>[number];

function Seats({ contest, offered }: { readonly contest: Contest; readonly offered: Offered }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const { constituencyCode, classCode } = contest;
  const seats = contest.seats ?? 1;
  const place = offered.contests.find(
    (each) => each.constituencyCode === constituencyCode && each.classCode === (classCode ?? undefined),
  );
  const rule = offered.rules.find(({ id }) => id === (contest.countRule ?? offered.ruleFor(seats)));
  return (
    <>
      <p className="b">{place && say.pick(place.title, place.titleCy)}</p>
      <p>{t('make.seatsOf', { count: seats })}</p>
      {rule && (
        <p className="small muted">
          {t('make.seats.countedBy', { rule: say.pick(rule.title.en, rule.title.cy), clause: rule.clause })}
        </p>
      )}
    </>
  );
}

function Rule({ rule }: { readonly rule: NonNullable<Contest['rule']> }) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const threshold = THRESHOLDS.find((name) => name === rule.threshold);
  if (threshold) return `${t(`make.resolution.${threshold}`)} (${rule.source ?? ''})`;
  const form = FORMS.find(({ id }) => id === rule.form);
  return form ? `${say.pick(form.title.en, form.title.cy)} (${form.source})` : null;
}
