import { useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** Kinds of file, as an `accept` of the web. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
}

/** Opens a file of the device's; the same one may be chosen again after it was mended elsewhere. */
export function FileButton({ label, accept, onFile }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class="button" onClick={() => input.current?.click()}>
        {label}
      </button>
      <input
        ref={input}
        class="sr-only"
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-label={label}
        onChange={({ currentTarget: field }) => {
          const [file] = field.files ?? [];
          if (file !== undefined) onFile(file);
          field.value = '';
        }}
      />
    </>
  );
}
