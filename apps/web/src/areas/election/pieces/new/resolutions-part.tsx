import { useTranslation } from 'react-i18next';
import { SelectField, TextArea, TextField } from '../../../../kit/fields.js';
import type { FieldProblem } from '../../../../kit/fields.js';
import { EMPTY_RESOLUTION, FORMS, THRESHOLDS } from '../../facts/new-election.js';
import type { TypedElection, TypedResolution } from '../../facts/new-election.js';
import { useSaying } from '../../facts/saying.js';

interface PartProps {
  readonly typed: TypedElection;
  readonly onType: (typed: TypedElection) => void;
  readonly problems: readonly FieldProblem[];
}

/** Resolutions that are put to all members. */
export function ResolutionsPart({ typed, onType, problems }: PartProps) {
  const { t } = useTranslation('election');
  const { resolutions } = typed;
  return (
    <fieldset className="stack">
      <legend>
        <h2>{t('make.resolution.title')}</h2>
      </legend>
      <p className="muted">{t('make.resolution.hint')}</p>
      {resolutions.map((resolution, place) => (
        <Resolution
          key={place}
          {...{ resolution, place, problems }}
          onType={(changed) => onType({ ...typed, resolutions: resolutions.with(place, changed) })}
          onRemove={() => onType({ ...typed, resolutions: resolutions.filter((_, i) => i !== place) })}
        />
      ))}
      <button
        id="add-resolution"
        type="button"
        className="btn btn--2"
        onClick={() => onType({ ...typed, resolutions: [...resolutions, EMPTY_RESOLUTION] })}
      >
        {t('make.resolution.add')}
      </button>
    </fieldset>
  );
}

interface ResolutionProps {
  readonly resolution: TypedResolution;
  readonly place: number;
  readonly problems: readonly FieldProblem[];
  readonly onType: (resolution: TypedResolution) => void;
  readonly onRemove: () => void;
}

function Resolution({ resolution, place, problems, onType, onRemove }: ResolutionProps) {
  const { t } = useTranslation('election');
  const say = useSaying();
  const number = place + 1;
  const field = (name: 'title' | 'titleCy' | 'text' | 'textCy' | 'source') => ({
    id: `${name}-${place}`,
    value: resolution[name],
    error: problems.find(({ id }) => id === `${name}-${place}`)?.text,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      onType({ ...resolution, [name]: target.value }),
  });
  const isOwn = THRESHOLDS.some((name) => name === resolution.rule);
  return (
    <section className="card" aria-label={t('make.resolution.one', { number })}>
      <div className="row between">
        <h3>{t('make.resolution.one', { number })}</h3>
        <button type="button" className="btn btn--3 btn--s" onClick={onRemove}>
          {t('make.resolution.remove', { number })}
        </button>
      </div>
      <TextField label={t('make.resolution.name')} maxLength={200} {...field('title')} />
      <TextField label={t('make.resolution.nameCy')} maxLength={200} isOptional lang="cy" {...field('titleCy')} />
      <TextArea label={t('make.resolution.text')} hint={t('make.resolution.textHint')} {...field('text')} />
      <TextArea label={t('make.resolution.textCy')} isOptional lang="cy" {...field('textCy')} />
      <SelectField
        id={`rule-${place}`}
        label={t('make.resolution.rule')}
        value={resolution.rule}
        error={problems.find(({ id }) => id === `rule-${place}`)?.text}
        onChange={({ target }) => onType({ ...resolution, rule: target.value })}
      >
        <option value="" disabled>
          {t('when.choose')}
        </option>
        <optgroup label={t('make.resolution.own')}>
          {THRESHOLDS.map((name) => (
            <option key={name} value={name}>
              {t(`make.resolution.${name}`)}
            </option>
          ))}
        </optgroup>
        <optgroup label={t('make.resolution.statutory')}>
          {FORMS.map(({ id, title, source }) => (
            <option key={id} value={id}>
              {say.pick(title.en, title.cy)} ({source})
            </option>
          ))}
        </optgroup>
      </SelectField>
      {isOwn && (
        <TextField
          label={t('make.resolution.source')}
          hint={t('make.resolution.sourceHint')}
          maxLength={200}
          {...field('source')}
        />
      )}
    </section>
  );
}
