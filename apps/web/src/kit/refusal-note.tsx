import { Refused } from './act.js';
import { Icon } from './icons.js';
import { TroubleNote } from './trouble.js';

/** Whatever kept a step from being done: the server's reason, or trouble on the way. Nothing while there is none. */
export function RefusalNote({ error }: { readonly error: unknown }) {
  if (error === null || error === undefined) return null;
  if (!(error instanceof Refused)) return <TroubleNote error={error} />;
  const { message, fields = [] } = error.refusal;
  return (
    <div className="note note--fail" role="alert">
      <Icon name="warn" />
      <div className="stack-s">
        <p className="b">{message}</p>
        {fields.map((field) => (
          <p key={field.field}>{field.message}</p>
        ))}
      </div>
    </div>
  );
}
