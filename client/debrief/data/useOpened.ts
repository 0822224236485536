import { useEffect, useState } from 'preact/hooks';
import type { OpenedUp } from '../../../shared/replay/debrief/consented.ts';
import { askOpened } from './fetchDebrief.ts';
import type { DebriefScene } from '../frame/debriefScene.ts';

/** What people here show each other of their own; asked for anew whenever it changes. */
export function useOpened({ right, opened }: DebriefScene): OpenedUp | null {
  const { code, key } = right;
  const [found, setFound] = useState<OpenedUp | null>(null);
  useEffect(() => {
    let over = false;
    void askOpened({ code, key }).then((asked) => {
      if (!over && asked.kind === 'here') setFound(asked.value);
    });
    return () => {
      over = true;
    };
  }, [code, key, opened]);
  return found;
}
