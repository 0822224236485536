import { useMemo } from 'preact/hooks';
import { World } from '../../../shared/model/ownWorld.ts';
import { isRecord } from '../../kit/isRecord.ts';
import { useForm } from '../form/useForm.ts';

/** A world as it is being written: as much of it as has the right shape. */
interface Draft {
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly places: readonly string[];
  readonly named?: World['named'];
  readonly signs: World['signs'];
}

const NONE: Draft = { words: {}, places: [], signs: {} };

const textsIn = (value: unknown): Record<string, string> =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).filter((one): one is [string, string] => typeof one[1] === 'string'),
      )
    : {};

function readDraft(value: unknown): Draft {
  if (!isRecord(value)) return NONE;
  const { words, places, named, signs } = value;
  return {
    words: isRecord(words)
      ? Object.fromEntries(Object.entries(words).map(([at, list]) => [at, textsIn(list)]))
      : {},
    places: Array.isArray(places) ? places.filter((one) => typeof one === 'string') : [],
    ...(isRecord(named) ? { named: textsIn(named) } : {}),
    signs: isRecord(signs) ? (signs as World['signs']) : {},
  };
}

/** The world of the valley that is being written, and how to change it. */
export function useWorld() {
  const { draft, complaints, change } = useForm();
  const value = isRecord(draft) ? draft.world : undefined;
  const world = useMemo(() => readDraft(value), [value]);
  /** As it would be played; undefined where there is none, or something is still wrong. */
  const sound = useMemo(() => World.safeParse(value).data, [value]);
  const set = (next: Draft | undefined): void => change(['world'], next);
  return {
    has: value !== undefined,
    world,
    sound,
    set,
    /** What is wrong under a place, such as `world.words.en.river`. */
    wrongAt: (path: string): readonly string[] =>
      complaints.filter((one) => one.path === path).map(({ sentence }) => sentence),
    setWords(language: string, changed: Readonly<Record<string, string>>): void {
      const all = { ...world.words[language], ...changed };
      const kept = Object.fromEntries(Object.entries(all).filter(([, word]) => word !== ''));
      set({ ...world, words: { ...world.words, [language]: kept } });
    },
  };
}
