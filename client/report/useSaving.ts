import { useState } from 'preact/hooks';

/** What became of the last thing that was asked for. */
export type Saving =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working' }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'failed' };

/** One file at a time; what came of the last is there to be said. */
export function useSaving(): [Saving, (make: () => Promise<string>) => void] {
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  const run = (make: () => Promise<string>) => {
    if (saving.kind === 'working') return;
    setSaving({ kind: 'working' });
    make().then(
      (file) => setSaving({ kind: 'saved', file }),
      () => setSaving({ kind: 'failed' }),
    );
  };
  return [saving, run];
}
