interface Part {
  readonly title: string;
  readonly text: string;
}

/** A page of plain text: headings and paragraphs. */
export function Paragraphs({ title, parts }: { readonly title: string; readonly parts: readonly Part[] }) {
  return (
    <div className="stack-l">
      <h1>{title}</h1>
      {parts.map((part) => (
        <section key={part.title} className="stack-s">
          <h2>{part.title}</h2>
          <p>{part.text}</p>
        </section>
      ))}
    </div>
  );
}
