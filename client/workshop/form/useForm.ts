import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Complaint } from './complaints.ts';
import { isSame, type Path, valueAt } from './paths.ts';

/** What every control of the form needs. */
export interface Form {
  readonly draft: unknown;
  /** What the draft began from; null where it came from a file. */
  readonly base: unknown;
  readonly complaints: readonly Complaint[];
  /** Homesteads in the picture. */
  readonly seats: number;
  change(path: Path, value: unknown): void;
}

export const FormContext = createContext<Form | null>(null);

export function useForm(): Form {
  const form = useContext(FormContext);
  if (form === null) throw new Error('a control was drawn outside of its form');
  return form;
}

/** One place of the draft, as the control that stands for it needs it. */
interface Spot {
  readonly value: unknown;
  /** What stood there at first; undefined where that is the same or unknown. */
  readonly was: unknown;
  /** What is wrong there. */
  readonly wrong: readonly string[];
  /** For the label and the describing lines; one of a kind on the page. */
  readonly id: string;
  set(value: unknown): void;
}

export const idOf = (path: Path): string => `w-${path.join('-')}`;

export function useSpot(path: Path): Spot {
  const { draft, base, complaints, change } = useForm();
  const value = valueAt(draft, path);
  const was = valueAt(base, path);
  const at = path.join('.');
  return {
    value,
    was: base === null || isSame(value, was) ? undefined : was,
    wrong: complaints.filter((one) => one.path === at).map(({ sentence }) => sentence),
    id: idOf(path),
    set: (next) => change(path, next),
  };
}

/** What is typed into or chosen from goes before what only helps with it. */
const controlIn = (place: Element): HTMLElement | null =>
  place.querySelector<HTMLElement>('input, select, textarea') ??
  place.querySelector<HTMLElement>('button:not(.w-was)');

/** Goes to the control of a place, or of the nearest place round it that has one. */
export function focusOn(path: string): void {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const place = document.querySelector(`[data-path="${CSS.escape(at)}"]`);
    const control = place && controlIn(place);
    if (!place || !control) continue;
    // What lies folded away can't be gone to.
    for (let fold = control.closest('details'); fold !== null; ) {
      fold.open = true;
      fold = fold.parentElement?.closest('details') ?? null;
    }
    control.focus({ preventScroll: true });
    (control.closest('[data-path]') ?? place).scrollIntoView({ block: 'center' });
    return;
  }
}
