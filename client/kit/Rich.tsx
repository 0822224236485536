/** A piece of a sentence: whether it is marked as strong, and its language where somebody typed it. */
interface Piece {
  readonly text: string;
  readonly strong: boolean;
  readonly language?: string | undefined;
}

/** A sentence with what its message marks as strong, and with typed words in the language that they are in. */
export function Rich({ parts }: { parts: readonly Piece[] }) {
  return (
    <>
      {parts.map(({ text, strong, language }) => {
        if (language !== undefined)
          return (
            <bdi key={text} lang={language}>
              {text}
            </bdi>
          );
        return strong ? <b key={text}>{text}</b> : text;
      })}
    </>
  );
}
