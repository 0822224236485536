import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** Says that a part of the page could not be fetched, and offers to try again. */
interface LaterProps<P extends object> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
  /** Shown until the part is there. */
  readonly meanwhile: preact.ComponentChildren;
  /** Shown where it never comes; trying again is a reload. */
  readonly failed: preact.ComponentChildren;
}

/** A part of the page that is fetched only when it is needed. `load` must stay the same function. */
export function Later<P extends object>({ load, props, meanwhile, failed }: LaterProps<P>) {
  const [part, setPart] = useState<{ readonly Part: ComponentType<P> } | 'failed' | null>(null);
  useEffect(() => {
    let over = false;
    load().then(
      (Part) => over || setPart({ Part }),
      () => over || setPart('failed'),
    );
    return () => {
      over = true;
    };
  }, [load]);
  if (part === null) return <>{meanwhile}</>;
  if (part === 'failed') return <>{failed}</>;
  return <part.Part {...props} />;
}
