import { useTranslation } from 'react-i18next';
import { DayBoxes } from '../../../../dates/day-boxes.js';
import { useAsked } from '../../../../kit/asked.js';
import { TextField } from '../../../../kit/fields.js';
import type { FieldProblem } from '../../../../kit/fields.js';
import type { TypedElection } from '../../facts/new-election.js';
import { useSaying } from '../../facts/saying.js';
import { trialDates } from '../../facts/trial-dates.js';
import { dayIn, readMoment } from '../../facts/when.js';
import type { TypedMoment } from '../../facts/when.js';
import { ELECTION_INSTALLATION } from '../../operations/elections.generated.js';
import { MomentBoxes } from '../moment-boxes.js';

interface PartProps {
  readonly typed: TypedElection;
  readonly onType: (typed: TypedElection) => void;
  readonly problems: readonly FieldProblem[];
  /** The page is about nothing else, and says so in its heading. */
  readonly isAlone?: boolean;
}

/** What the election is called, whose membership counts on which day, and when the poll is open. */
export function AboutPart({ typed, onType, problems, isAlone = false }: PartProps) {
  const { t } = useTranslation('election');
  const { language, timeZone, zone } = useSaying();
  const { data } = useAsked(ELECTION_INSTALLATION, {});
  const problemOf = (id: string): string | undefined => problems.find((problem) => problem.id === id)?.text;
  const isTwice = (moment: TypedMoment): boolean => {
    const read = readMoment(moment, timeZone);
    return !read.ok && read.error.code === 'HOUR_TWICE';
  };
  return (
    <fieldset>
      <legend className={isAlone ? 'vh' : undefined}>
        {isAlone ? t('make.about.title') : <h2>{t('make.about.title')}</h2>}
      </legend>
      <div className={isAlone ? 'stack' : 'stack gap-top'}>
        <TextField
          id="title"
          label={t('make.about.name')}
          hint={t('make.about.nameHint')}
          maxLength={200}
          value={typed.title}
          error={problemOf('title')}
          onChange={({ target }) => onType({ ...typed, title: target.value })}
        />
        <TextField
          id="titleCy"
          label={t('make.about.nameCy')}
          lang="cy"
          isOptional
          maxLength={200}
          value={typed.titleCy}
          onChange={({ target }) => onType({ ...typed, titleCy: target.value })}
        />
        {data?.installation.hasCapturedMail && (
          <p>
            {t('make.about.trial')}{' '}
            <button
              type="button"
              className="linklike"
              onClick={() => onType({ ...typed, ...trialDates(new Date(), timeZone, language) })}
            >
              {t('make.about.trialFill')}
            </button>
          </p>
        )}
        <DayBoxes
          id="record"
          label={t('make.about.record')}
          hint={t('make.about.recordHint')}
          today={dayIn(new Date(), timeZone)}
          typed={typed.record}
          error={problemOf('record')}
          onType={(record) => onType({ ...typed, record })}
        />
        {(['opens', 'closes'] as const).map((field) => (
          <MomentBoxes
            key={field}
            id={field}
            label={t(`make.about.${field}`)}
            hint={t('when.hourHint', { zone })}
            typed={typed[field]}
            error={problemOf(field)}
            isTwice={isTwice(typed[field])}
            onType={(moment) => onType({ ...typed, [field]: moment })}
          />
        ))}
      </div>
    </fieldset>
  );
}
