import { usePanelDesk } from '../panelDesk.ts';
import { type PanelModel, reasonFor, refusalOf } from '../panelModel.ts';

/**
 * Why something can't be done now, in words; null where it can.
 * @param act as in `reasonFor`
 * @param carries units that the river still carries, where it goes over one
 */
export function useWhy(model: PanelModel, act: string, carries?: number): string | null {
  const { words } = usePanelDesk();
  const reason = reasonFor(model, act);
  if (reason === null) return null;
  const most = reason === 'too-wide' ? carries : undefined;
  return words.refusalSentence({
    ...refusalOf(model, reason),
    ...(most === undefined ? {} : { most }),
  });
}

/** Why not even what the rules always allow can be done now: a pause, or a seat that is not yours. */
export const useWhyNothing = (model: PanelModel): string | null => useWhy(model, 'ready');
