import { createContext } from 'preact';
import { useContext, useState } from 'preact/hooks';
import type { SeatCommand } from '../../../shared/model/command.ts';
import type { Refusal } from '../../../shared/model/refusal.ts';
import type { Connection } from '../../link/connection.ts';
import type { Store, Touched } from '../../link/store.ts';
import type { Who, Words } from '../../words/index.ts';
import type { PanelMemory } from './news/panelMemory.ts';

/** What every part of the panel has at hand. */
export interface PanelDesk {
  readonly words: Words;
  readonly who: Who;
  readonly submit: Connection['submit'];
  /** Turns the panel, and the field's highlight, to something else. */
  touch(touched: Touched): void;
  readonly memory: PanelMemory;
  readonly store: Store;
}

export const PanelDeskContext = createContext<PanelDesk | null>(null);

export function usePanelDesk(): PanelDesk {
  const desk = useContext(PanelDeskContext);
  if (desk === null) throw new Error('a part of the panel was drawn outside of it');
  return desk;
}

/** One place where commands go out and where their refusal is shown. */
interface Acting {
  readonly refusal: Refusal | null;
  /** The last command was done. */
  readonly done: boolean;
  /** Sends a command; while one is on its way, another tap does nothing. */
  act(command: SeatCommand, then?: () => void): void;
}

export function useAct(): Acting {
  const { submit } = usePanelDesk();
  const [state, setState] = useState<{
    readonly busy: boolean;
    readonly done: boolean;
    readonly refusal: Refusal | null;
  }>({ busy: false, done: false, refusal: null });
  return {
    refusal: state.refusal,
    done: state.done,
    act(command, then) {
      if (state.busy) return;
      setState({ busy: true, done: false, refusal: null });
      submit(command).then(
        (refusal) => {
          setState({ busy: false, done: refusal === null, refusal });
          if (refusal === null) then?.();
        },
        () => setState({ busy: false, done: false, refusal: { refused: 'offline' } }),
      );
    },
  };
}
