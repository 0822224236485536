import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { at } from '../../../shared/model/at.ts';
import { SCENARIOS, scenarioOf } from '../../../shared/scenarios/index.ts';
import { tidy } from '../scenarioFile.ts';
import { isRecord, isSame, type Path, withValue } from './paths.ts';

const SHELF = 'riverbed.workshop';
const PATIENCE_MS = 250;

/** What is being written. */
interface Desk {
  /** The scenario as it stands, sound or not. */
  readonly draft: unknown;
  /** Id of the shipped scenario it began from, or empty where it came from a file. */
  readonly base: string;
  /** What it was before a file or another scenario took its place. */
  readonly before: { readonly draft: unknown; readonly base: string } | null;
}

/** What one begins from who has never been here: all of the game. */
export const USUAL = (scenarioOf('the-valley') ?? at(SCENARIOS, 0)).id;

const begin = (id: string): Desk => ({ draft: scenarioOf(id), base: id, before: null });

function kept(): Desk {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(SHELF) ?? 'null');
    if (isRecord(value) && isRecord(value.draft) && typeof value.base === 'string') {
      const { before } = value;
      return {
        draft: tidy(value.draft),
        base: value.base,
        before:
          isRecord(before) && isRecord(before.draft) && typeof before.base === 'string'
            ? { draft: before.draft, base: before.base }
            : null,
      };
    }
  } catch {
    // A browser that keeps nothing begins anew.
  }
  return begin(USUAL);
}

function keep(desk: Desk): void {
  try {
    localStorage.setItem(SHELF, JSON.stringify(desk));
  } catch {
    // It then lasts as long as the page.
  }
}

/** The draft on the desk, kept in this browser at every change. */
export function useDraft() {
  const [desk, setDesk] = useState(kept);
  const newest = useRef(desk);
  newest.current = desk;

  useEffect(() => {
    const soon = setTimeout(() => keep(desk), PATIENCE_MS);
    return () => clearTimeout(soon);
  }, [desk]);
  useEffect(() => {
    const now = () => keep(newest.current);
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);

  const change = useCallback((path: Path, value: unknown) => {
    setDesk((old) => ({ ...old, draft: withValue(old.draft, path, value) }));
  }, []);
  /** Lays something else on the desk; what lay there can be taken back. */
  const replace = useCallback((draft: unknown, base: string) => {
    setDesk((old) =>
      isSame(old.draft, draft)
        ? { ...old, base }
        : { draft, base, before: { draft: old.draft, base: old.base } },
    );
  }, []);
  const startFrom = useCallback((id: string) => replace(scenarioOf(id), id), [replace]);
  const takeBack = useCallback(() => {
    setDesk((old) =>
      old.before === null ? old : { ...old.before, before: { draft: old.draft, base: old.base } },
    );
  }, []);
  return { desk, change, replace, startFrom, takeBack };
}

/** The shipped scenario that a draft began from, to say what was changed; null for a file's. */
export const baseOf = (desk: Desk) => scenarioOf(desk.base);
