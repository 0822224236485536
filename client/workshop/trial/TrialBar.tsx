interface Props {
  /** 0 to 1; more is drawn as 1. */
  readonly share: number;
  readonly text: string;
  readonly sort: 'baskets' | 'spring';
}

/** A number as a bar that it labels. */
export function Bar({ share, text, sort }: Props) {
  return (
    <span class="w-bar">
      <span
        class={`w-bar-fill w-bar-${sort}`}
        style={{ inlineSize: `${Math.min(1, share) * 100}%` }}
      />
      <span class="w-bar-text">{text}</span>
    </span>
  );
}
