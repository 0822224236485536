import type { ComponentChildren, ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { fetchPart } from './fetchPart.ts';

interface LaterProps<P extends object> {
  readonly load: () => Promise<ComponentType<P>>;
  readonly props: P;
  /** Shown until the part is there. */
  readonly meanwhile: ComponentChildren;
}

/**
 * A part of the page that is fetched only when it is needed, and asked for again where it does not
 * come. `load` must stay the same function.
 */
export function Later<P extends object>({ load, props, meanwhile }: LaterProps<P>) {
  const [part, setPart] = useState<{ readonly Part: ComponentType<P> } | null>(null);
  useEffect(() => {
    let over = false;
    void fetchPart(load).then((Part) => over || setPart({ Part }));
    return () => {
      over = true;
    };
  }, [load]);
  if (part === null) return <>{meanwhile}</>;
  return <part.Part {...props} />;
}
