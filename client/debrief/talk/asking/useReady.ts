import { useEffect } from 'preact/hooks';
import { askQuestions, type Right } from '../../data/fetchDebrief.ts';

/** Has the questions found while the talk is still at its first pictures: comparing takes a while. */
export function useReady({ code, key }: Right): void {
  useEffect(() => {
    void askQuestions({ code, key }, () => {});
  }, [code, key]);
}
