/** Six words, numbered, as they are read out. They are English in both languages: the list has no other. */
export function SixWords({ words }: { readonly words: readonly string[] }) {
  return (
    <ol className="words" lang="en">
      {words.map((word, i) => (
        <li key={i}>{word}</li>
      ))}
    </ol>
  );
}
