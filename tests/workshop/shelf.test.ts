import { describe, expect, test } from 'vitest';
import { openShelf, type Shelf, type ShelfGround } from '../../client/app/shelf/valleyShelf.ts';
import { openDesk, type TabMemory } from '../../client/workshop/kept/valleyDesk.ts';
import { nameOf, workOf } from '../../client/workshop/kept/work.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';

/** What a browser keeps for all of its tabs. */
class Kept implements Storage {
  readonly items = new Map<string, string>();
  readonly #others: ((key: string) => void)[] = [];
  /** Why nothing is written or read now; null where all is. */
  refuses: 'QuotaExceededError' | 'SecurityError' | null = null;

  get length(): number {
    return this.items.size;
  }
  key = (at: number): string | null => [...this.items.keys()][at] ?? null;
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  clear = (): void => this.items.clear();
  setItem = (key: string, text: string): void => {
    if (this.refuses) throw new DOMException('no', this.refuses);
    this.items.set(key, text);
  };
  removeItem = (key: string): void => {
    this.items.delete(key);
  };

  /** One tab's sight of it: what it writes, the other tabs hear once `deliver` is called. */
  tab() {
    const heard: string[] = [];
    const listeners: ((key: string | null) => void)[] = [];
    const at = this.#others.push((key) => heard.push(key)) - 1;
    const tell = (key: string) =>
      this.#others.forEach((other, index) => {
        if (index !== at) other(key);
      });
    const storage: Storage = {
      ...({} as Storage),
      get length(): number {
        return kept.length;
      },
      key: this.key,
      getItem: this.getItem,
      clear: this.clear,
      setItem: (key, text) => {
        this.setItem(key, text);
        tell(key);
      },
      removeItem: (key) => {
        this.removeItem(key);
        tell(key);
      },
    };
    const kept = this;
    return {
      ground: {
        storage: () => {
          if (this.refuses === 'SecurityError') throw new DOMException('no', this.refuses);
          return storage;
        },
        elsewhere: (run) => listeners.push(run),
        newStamp: stamp,
        now: tick,
      } satisfies ShelfGround,
      deliver: () => {
        for (const key of heard.splice(0)) for (const run of listeners) run(key);
      },
    };
  }
}

let count = 0;
const stamp = (): string => `n${count++}`;
let clock = 10_000;
/** Each look at the clock is some seconds later, so that no two steps are one. */
const tick = (): number => {
  clock += 5000;
  return clock;
};

/** A tab that has the workshop open. */
function openTab(kept: Kept, asked: string | null = null) {
  const { ground, deliver } = kept.tab();
  const shelf = openShelf(ground);
  let open: string | null = null;
  const tab: TabMemory = {
    get: () => open,
    set: (id) => {
      open = id;
    },
  };
  const newDesk = (wished: string | null = null) =>
    openDesk({
      shelf,
      tab,
      newId: stamp,
      now: tick,
      copyOf: (title) => `${title}, copy`,
      partOf: (title) => `${title}, from another tab`,
      asked: wished,
    });
  return { shelf, deliver, desk: newDesk(asked), reload: newDesk };
}

const names = (shelf: Shelf): string[] => shelf.all().map(({ work }) => nameOf(work));
const name = (desk: ReturnType<typeof openTab>['desk']): string => nameOf(desk.now().work);

describe('the shelf', () => {
  test('keeps nothing of a valley in which nothing was changed, and everything of others', () => {
    const { shelf, desk, reload } = openTab(new Kept());
    desk.keep();
    expect(shelf.all()).toEqual([]);
    desk.change(['rounds'], 7);
    desk.keep();
    desk.begin(scenarioOf('first-light'), 'first-light');
    expect(desk.now().note).toEqual({ kind: 'stays', title: 'The Valley' });
    desk.keep();
    expect(names(shelf)).toEqual(['The Valley']);
    // A reload opens what was open, untouched as it is.
    expect(name(reload())).toBe('First Light');
    desk.open(shelf.all()[0]?.id ?? '');
    expect(desk.now().work.draft).toMatchObject({ title: 'The Valley', rounds: 7 });
  });

  test('a new name gives a short one, unless somebody chose that', () => {
    const { desk } = openTab(new Kept());
    desk.rename('Überfluss & Not!');
    expect(desk.now().work.draft).toMatchObject({ title: 'Überfluss & Not!', id: 'uberfluss-not' });
    desk.change(['id'], 'lake');
    desk.rename('Ours');
    expect(desk.now().work.draft).toMatchObject({ title: 'Ours', id: 'lake' });
    desk.change(['id'], 'ours');
    desk.rename('我们的');
    expect(desk.now().work.draft).toMatchObject({ id: 'own-valley' });
  });

  test('copies, deletes and puts back', () => {
    const { shelf, desk } = openTab(new Kept());
    desk.rename('Ours');
    desk.copy();
    expect(desk.now().note).toEqual({ kind: 'copied', title: 'Ours, copy' });
    expect(names(shelf)).toEqual(['Ours, copy', 'Ours']);
    const [copied] = shelf.all();
    desk.remove();
    expect(desk.now().note).toEqual({ kind: 'deleted', title: 'Ours, copy' });
    expect(name(desk)).toBe('Ours');
    expect(names(shelf)).toEqual(['Ours']);
    desk.putBack();
    expect(name(desk)).toBe('Ours, copy');
    expect(shelf.read(copied?.id ?? '')).toEqual(copied);
    desk.remove();
    desk.remove();
    // With the last one gone one begins anew.
    expect(name(desk)).toBe('The Valley');
    expect(shelf.all()).toEqual([]);
  });

  test('the same file is not kept twice', () => {
    const { shelf, desk } = openTab(new Kept());
    desk.rename('Ours');
    desk.keep();
    const draft = JSON.parse(JSON.stringify(desk.now().work.draft));
    desk.begin(scenarioOf('first-light'), 'first-light');
    desk.begin(draft, '');
    expect(names(shelf)).toEqual(['Ours']);
    expect(name(desk)).toBe('Ours');
  });
});

describe('undo', () => {
  test('goes back step by step, and forward until something else is done', () => {
    const { desk } = openTab(new Kept());
    const first = desk.now().work;
    desk.change(['rounds'], 7);
    desk.pull('water', 1);
    const both = desk.now().work;
    desk.undo();
    expect(desk.now().work.levers).toEqual({});
    desk.undo();
    expect(desk.now().work).toEqual(first);
    expect(desk.now().canUndo).toBe(false);
    desk.redo();
    desk.redo();
    expect(desk.now().work).toEqual(both);
    desk.undo();
    desk.change(['title'], 'Other');
    expect(desk.now().canRedo).toBe(false);
  });

  test('what is typed in one go is one step', () => {
    const { shelf } = openTab(new Kept());
    const at = { now: 0 };
    const desk = openDesk({
      shelf,
      tab: { get: () => null, set: () => {} },
      newId: stamp,
      now: () => at.now,
      copyOf: String,
      partOf: String,
      asked: null,
    });
    for (const title of ['O', 'Ou', 'Our']) {
      at.now += 300;
      desk.rename(title);
    }
    at.now += 60_000;
    desk.rename('Ours');
    desk.undo();
    expect(name(desk)).toBe('Our');
    desk.undo();
    expect(name(desk)).toBe('The Valley');
  });
});

describe('two tabs', () => {
  test('write different valleys, and neither writes over what the other did', () => {
    const kept = new Kept();
    const [one, other] = [openTab(kept), openTab(kept)];
    one.desk.rename('Lake');
    one.desk.keep();
    other.deliver();
    other.desk.rename('Hill');
    other.desk.keep();
    one.desk.change(['rounds'], 6);
    one.desk.keep();
    expect(names(one.shelf).toSorted()).toEqual(['Hill', 'Lake']);
    expect(names(other.shelf).toSorted()).toEqual(['Hill', 'Lake']);
    expect(name(one.desk)).toBe('Lake');
    expect(name(other.desk)).toBe('Hill');
  });

  /** Two tabs with the same valley open. */
  function twins() {
    const kept = new Kept();
    const one = openTab(kept);
    one.desk.rename('Lake');
    one.desk.keep();
    const other = openTab(kept, one.desk.now().id);
    expect(name(other.desk)).toBe('Lake');
    return { one, other };
  }

  test('with the same valley: whoever changed nothing follows, says so, and may go back', () => {
    const { one, other } = twins();
    one.desk.change(['rounds'], 6);
    one.desk.keep();
    other.deliver();
    expect(other.desk.now().work.draft).toMatchObject({ rounds: 6 });
    expect(other.desk.now().note).toEqual({ kind: 'followed', title: 'Lake' });
    other.desk.change(['rounds'], 5);
    other.desk.keep();
    one.deliver();
    expect(one.desk.now().work.draft).toMatchObject({ rounds: 5 });
    one.desk.undo();
    expect(one.desk.now().work.draft).toMatchObject({ rounds: 6 });
    expect(names(one.shelf)).toEqual(['Lake']);
  });

  test.each([
    ['heard in the midst of writing', (tab: ReturnType<typeof openTab>) => tab.deliver()],
    ['not yet heard when it is written', (tab: ReturnType<typeof openTab>) => tab.desk.keep()],
  ])('with the same valley, changed in both, %s: both are there, and it is said', (_, meet) => {
    const { one, other } = twins();
    one.desk.change(['rounds'], 6);
    other.desk.change(['rounds'], 5);
    one.desk.keep();
    meet(other);
    other.deliver();
    one.deliver();
    expect(other.desk.now().note).toEqual({ kind: 'parted', title: 'Lake, from another tab' });
    const drafts = other.shelf.all().map(({ work }) => work.draft);
    expect(drafts).toEqual([
      expect.objectContaining({ title: 'Lake, from another tab', rounds: 5 }),
      expect.objectContaining({ title: 'Lake', rounds: 6 }),
    ]);
    expect(one.desk.now().work.draft).toMatchObject({ title: 'Lake', rounds: 6 });
  });

  test('one deletes what the other has open: it stays there, and the next change keeps it', () => {
    const { one, other } = twins();
    one.desk.remove();
    other.deliver();
    expect(other.desk.now().note).toEqual({ kind: 'gone', title: 'Lake' });
    expect(name(other.desk)).toBe('Lake');
    other.desk.keep();
    expect(other.shelf.all()).toEqual([]);
    other.desk.change(['rounds'], 4);
    other.desk.keep();
    expect(names(one.shelf)).toEqual(['Lake']);
  });
});

describe('a browser that', () => {
  test.each([
    ['has no room', 'QuotaExceededError', 'full'],
    ['keeps nothing', 'SecurityError', 'blocked'],
  ] as const)('%s says so, and loses nothing as long as the tab is there', (_, refuses, told) => {
    const kept = new Kept();
    const { shelf, desk, reload } = openTab(kept);
    desk.rename('Lake');
    desk.keep();
    kept.refuses = refuses;
    desk.change(['rounds'], 6);
    desk.keep();
    desk.change(['rounds'], 5);
    desk.keep();
    expect(shelf.trouble()).toBe(told);
    desk.begin({ ...scenarioOf('first-light'), title: 'Hill' }, '');
    expect(names(shelf)).toEqual(['Hill', 'Lake']);
    expect(shelf.all()[1]?.work.draft).toMatchObject({ title: 'Lake', rounds: 5 });
    expect(name(reload())).toBe('Hill');
    // With room again, the next change writes all that waits.
    kept.refuses = null;
    desk.change(['rounds'], 3);
    desk.keep();
    expect(shelf.trouble()).toBeNull();
    const [hill, lake] = openTab(kept).shelf.all();
    expect(hill?.work.draft).toMatchObject({ title: 'Hill', rounds: 3 });
    expect(lake?.work.draft).toMatchObject({ title: 'Lake', rounds: 5 });
  });

  test('is full has room for what waits once something is deleted', () => {
    const kept = new Kept();
    const { shelf, desk } = openTab(kept);
    desk.rename('Lake');
    desk.keep();
    kept.refuses = 'QuotaExceededError';
    desk.copy();
    expect(shelf.trouble()).toBe('full');
    desk.open(shelf.all()[1]?.id ?? '');
    kept.refuses = null;
    desk.remove();
    expect(shelf.trouble()).toBeNull();
    expect(names(openTab(kept).shelf)).toEqual(['Lake, copy']);
  });

  test('holds something else in these places takes no harm', () => {
    const kept = new Kept();
    for (const [at, text] of ['', '{', '[]', '{"work": {}}', 'null'].entries())
      kept.items.set(`riverbed.valley.x${at}`, text);
    expect(openTab(kept).shelf.all()).toEqual([]);
  });
});

describe('what an earlier version kept', () => {
  const draft = { ...scenarioOf('the-valley'), title: 'Monday', rounds: 6 };
  const before = { draft: { ...draft, title: 'Sunday' }, base: '', origin: draft, levers: {} };
  const old = { draft, base: 'the-valley', origin: scenarioOf('the-valley'), levers: { water: 1 } };

  test('is on the shelf, with what had lain there before it, and is the one that is open', () => {
    const kept = new Kept();
    kept.items.set('riverbed.workshop', JSON.stringify({ ...old, before, aside: null }));
    const [one, other] = [openTab(kept), openTab(kept)];
    expect(names(one.shelf)).toEqual(['Monday', 'Sunday']);
    expect(names(other.shelf)).toEqual(['Monday', 'Sunday']);
    expect(name(one.desk)).toBe('Monday');
    expect(one.desk.now().work.levers).toEqual({ water: 1 });
    expect(kept.items.has('riverbed.workshop')).toBe(false);
  });

  test('stays where it is as long as it finds no room', () => {
    const kept = new Kept();
    kept.items.set('riverbed.workshop', JSON.stringify(old));
    kept.refuses = 'QuotaExceededError';
    expect(names(openTab(kept).shelf)).toEqual(['Monday']);
    expect(kept.items.has('riverbed.workshop')).toBe(true);
  });

  test('has neither origin nor levers where it is older still', () => {
    const kept = new Kept();
    kept.items.set('riverbed.workshop', JSON.stringify({ draft, base: 'the-valley' }));
    const [valley] = openTab(kept).shelf.all();
    if (valley === undefined) throw new Error('nothing was carried over');
    expect(workOf(valley.work)).toMatchObject({ origin: scenarioOf('the-valley'), levers: {} });
  });

  test('is left alone where nothing was changed in it', () => {
    const kept = new Kept();
    const valley = scenarioOf('the-valley');
    kept.items.set(
      'riverbed.workshop',
      JSON.stringify({ draft: valley, base: 'the-valley', origin: valley, levers: {} }),
    );
    expect(openTab(kept).shelf.all()).toEqual([]);
  });
});
