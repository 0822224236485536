import { useEffect, useRef } from 'preact/hooks';
import { type DebriefScene, DOWN } from '../../frame/debriefScene.ts';

/** Twentieths of the page: fine enough to find the same place, and few enough to tell. */
const STEPS = 20;

/** Tells how far down its page the facilitator looks; another part begins at its top. */
export function useDown(scene: DebriefScene): void {
  const newest = useRef(scene);
  newest.current = scene;
  const { part } = scene.gaze;
  useEffect(() => window.scrollTo({ top: 0 }), [part]);
  useEffect(() => {
    const tell = () => {
      const most = document.documentElement.scrollHeight - window.innerHeight;
      const down = most <= 0 ? 0 : Math.round((STEPS * window.scrollY) / most) / STEPS;
      const { gaze, pick } = newest.current;
      if (Number(gaze.picks[DOWN] ?? 0) !== down) pick(DOWN, down === 0 ? null : String(down));
    };
    window.addEventListener('scroll', tell, { passive: true });
    return () => window.removeEventListener('scroll', tell);
  }, []);
}
