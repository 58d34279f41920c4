/** A statement as paragraphs: an empty line parts them. Text only; nothing in it is ever run. */
export function PlainStatement({ text }: { readonly text: string }) {
  return (
    <div className="stack-s">
      {text.split(/\n{2,}/).map((paragraph, i) => (
        <p key={i} className="prewrap">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
