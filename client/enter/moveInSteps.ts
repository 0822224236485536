/** Frames a second: what moves goes slowly, and each frame paints the whole picture anew, on some machines by hand. */
const FRAMES = 15;

/**
 * Has what moves in a picture move in steps, which asks a fraction of a screen's own rate.
 * @returns ends it
 */
export function moveInSteps(picture: SVGSVGElement | null | undefined): () => void {
  if (!picture) return () => undefined;
  const begun = performance.now();
  picture.pauseAnimations();
  const timer = setInterval(() => {
    if (!document.hidden) picture.setCurrentTime((performance.now() - begun) / 1000);
  }, 1000 / FRAMES);
  return () => clearInterval(timer);
}
