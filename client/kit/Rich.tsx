/** A piece of a sentence, and whether it is marked as strong. */
interface Piece {
  readonly text: string;
  readonly strong: boolean;
}

/** A sentence with what its message marks as strong. */
export function Rich({ parts }: { parts: readonly Piece[] }) {
  return <>{parts.map((part) => (part.strong ? <b key={part.text}>{part.text}</b> : part.text))}</>;
}
