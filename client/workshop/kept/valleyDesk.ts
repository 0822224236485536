import { readScenario } from '../../../shared/model/scenario.ts';
import { SCENARIOS, scenarioOf } from '../../../shared/scenarios/index.ts';
import { isUntouched, type KeptValley, type Shelf } from '../../app/shelf/valleyShelf.ts';
import { isSame, type Path } from '../form/paths.ts';
import type { LeverName } from '../levers/levers.ts';
import { fresh, nameOf, renamed, USUAL, type Work, withChange, withLever, workOf } from './work.ts';

/**
 * The valley that one tab writes: what it was before each step, and how it and the shelf come together
 * where other tabs write as well. It knows no page, so that two of them can be tried at once.
 */

/** What is told beside the valley that is open; `title` is of the valley that it is about. */
interface DeskNote {
  readonly kind: 'stays' | 'copied' | 'deleted' | 'followed' | 'parted' | 'gone';
  readonly title: string;
}

export interface ValleyDesk {
  /** Its place on the shelf. */
  readonly id: string;
  readonly work: Work;
  /** When it was kept last, in milliseconds since 1970; null for one that is not on the shelf. */
  readonly changed: number | null;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly note: DeskNote | null;
}

/** What the tab remembers of which valley is open in it: a place on the shelf, or where one began. */
export interface TabMemory {
  get(): string | null;
  set(open: string): void;
}

interface Ground {
  readonly shelf: Shelf;
  readonly tab: TabMemory;
  readonly newId: () => string;
  readonly now: () => number;
  /** What a copy is called, and what is called so that was written here while another tab wrote too. */
  readonly copyOf: (title: string) => string;
  readonly partOf: (title: string) => string;
  /** Place on the shelf of what is asked for; null opens what was open last. */
  readonly asked: string | null;
}

/** How far one can go back. */
const MOST_STEPS = 200;
/** Milliseconds in which changes to the same thing are one step. */
const ONE_STEP = 2000;
/** Before the id of a shipped valley in which nothing was changed. */
const BEGUN = 'begun:';

/** Opens the desk of a tab. */
export function openDesk({ shelf, tab, newId, now, copyOf, partOf, asked }: Ground) {
  let id = '';
  let work: Work = fresh(null, '');
  /** As it is on the shelf, as far as this tab knows; null where it is not there. */
  let known: KeptValley | null = null;
  let isDirty = false;
  /** Was what is known written by this tab? */
  let isOurs = false;
  let past: Work[] = [];
  let ahead: Work[] = [];
  let lastStep: { readonly what: string; readonly at: number } | null = null;
  let note: DeskNote | null = null;
  let deleted: KeptValley | null = null;
  const watchers = new Set<() => void>();
  let shown: ValleyDesk | null = null;
  const told = () => {
    shown = null;
    for (const run of watchers) run();
  };

  function lay(next: Work, place: string, on: KeptValley | null): void {
    [id, work, known] = [place, next, on];
    [isDirty, isOurs, past, ahead, lastStep] = [false, false, [], [], null];
    tab.set(on === null && isUntouched(next) ? BEGUN + next.base : id);
  }

  const layKept = (valley: KeptValley) => lay(workOf(valley.work), valley.id, valley);

  function layLast(): void {
    const open = asked ?? tab.get() ?? '';
    const begun = open.startsWith(BEGUN) ? scenarioOf(open.slice(BEGUN.length)) : null;
    const valley = shelf.read(open) ?? (begun === null ? shelf.all()[0] : undefined);
    if (valley !== undefined) layKept(valley);
    else lay(fresh(begun ?? scenarioOf(USUAL), begun?.id ?? USUAL), newId(), null);
  }

  /** Writes what was changed; a shipped valley in which nothing was is not kept. */
  function keep(): void {
    if (!isDirty) return;
    if (known === null && isUntouched(work)) return;
    const sound = readScenario(work.draft).problems === null;
    const { kept, clash } = shelf.keep({ id, sound, work }, known?.stamp ?? null);
    if (clash !== null) {
      partWays();
      return;
    }
    [known, isDirty, isOurs] = [kept, false, true];
    tab.set(id);
    told();
  }

  /** Another tab changed the same valley: what was written here goes on as a valley of its own. */
  function partWays(): void {
    const title = partOf(nameOf(work));
    [id, known, isDirty] = [newId(), null, true];
    work = renamed(work, title);
    note = { kind: 'parted', title };
    keep();
  }

  function hearOthers(): void {
    const there = shelf.read(id);
    if (there === null) {
      if (known === null) {
        told();
        return;
      }
      // It stays open, and the next change keeps it again.
      known = null;
      note = { kind: 'gone', title: nameOf(work) };
    } else if (there.stamp !== known?.stamp) {
      const missed = isOurs && there.from !== known?.stamp;
      if (isDirty || missed) partWays();
      else {
        step(workOf(there.work), null);
        [known, isDirty, isOurs] = [there, false, false];
        note = { kind: 'followed', title: nameOf(work) };
      }
    }
    told();
  }

  /** Goes on by a step. More of the same name in short order is one step; without a name it is its own. */
  function step(next: Work, what: string | null): void {
    if (isSame(next, work)) return;
    const at = now();
    const goesOn = what !== null && lastStep?.what === what && at - lastStep.at < ONE_STEP;
    if (!goesOn) past = [...past.slice(1 - MOST_STEPS), work];
    ahead = [];
    lastStep = what === null ? null : { what, at };
    [work, isDirty] = [next, true];
  }

  function write(next: Work, what: string): void {
    step(next, what);
    note = null;
    told();
  }

  /** Leaves what is open where it lies, and says so. */
  function leave(): void {
    keep();
    note = known === null ? null : { kind: 'stays', title: nameOf(work) };
  }

  function open(place: string): void {
    const valley = shelf.read(place);
    if (valley === null || place === id) return;
    leave();
    layKept(valley);
    told();
  }

  /** What is laid down anew is kept at once, unless it is a shipped valley. */
  function layAnew(next: Work): void {
    lay(next, newId(), null);
    isDirty = true;
    keep();
    told();
  }

  function goTo(from: Work[], to: Work[]): void {
    const next = from.pop();
    if (next === undefined) return;
    to.push(work);
    [work, isDirty, lastStep, note] = [next, true, null, null];
    told();
  }

  layLast();
  const deaf = shelf.hear((elsewhere) => (elsewhere ? hearOthers() : told()));

  return {
    watch(run: () => void): () => void {
      watchers.add(run);
      return () => watchers.delete(run);
    },
    now: (): ValleyDesk => {
      shown ??= {
        id,
        work,
        changed: known?.changed ?? null,
        canUndo: past.length > 0,
        canRedo: ahead.length > 0,
        note,
      };
      return shown;
    },
    keep,
    /** Keeps what was changed; gives its place on the shelf, null for what is not there. */
    settled(): string | null {
      keep();
      return known === null ? null : id;
    },
    close(): void {
      keep();
      deaf();
    },
    /** Writes a value; texts are in a language from then on, unless one is said already. */
    change: (path: Path, value: unknown, language?: string): void =>
      write(withChange(work, path, value, language), path.join('.')),
    rename: (title: string, language?: string): void =>
      write(renamed(work, title, language), 'title'),
    pull: (name: LeverName, position: number): void =>
      write(withLever(work, name, position), `lever ${name}`),
    /** From now on, what stands here is where one began. */
    beginHere: (): void =>
      write({ ...work, ...fresh(work.draft, work.base), aside: work.aside }, 'begin here'),
    /** Lays what stands here aside, to be compared with. */
    layAside: (): void => write({ ...work, aside: work.draft }, 'lay aside'),
    undo: (): void => goTo(past, ahead),
    redo: (): void => goTo(ahead, past),
    /** Lays another valley on the desk; what lay there stays on the shelf. The same is not kept twice. */
    begin(draft: unknown, base: string): void {
      keep();
      const twin =
        base === '' ? shelf.all().find((one) => isSame(one.work.draft, draft)) : undefined;
      if (twin === undefined) {
        leave();
        layAnew(fresh(draft, base));
      } else open(twin.id);
    },
    open,
    copy(): void {
      keep();
      const next = renamed(work, copyOf(nameOf(work)));
      layAnew(next);
      note = { kind: 'copied', title: nameOf(next) };
      told();
    },
    /** Takes the open valley from the shelf; the last changed of the others is opened. */
    remove(): void {
      keep();
      if (known === null) return;
      deleted = shelf.remove(id);
      const title = nameOf(work);
      const [next] = shelf.all();
      if (next === undefined) lay(fresh(scenarioOf(USUAL), USUAL), newId(), null);
      else layKept(next);
      note = { kind: 'deleted', title };
      told();
    },
    putBack(): void {
      if (deleted === null) return;
      keep();
      shelf.putBack(deleted);
      layKept(deleted);
      [deleted, note] = [null, null];
      told();
    },
  };
}

/** The shipped valley that a draft began from; null for one from elsewhere. */
export const baseOf = ({ base }: Work) => SCENARIOS.find(({ id }) => id === base) ?? null;
