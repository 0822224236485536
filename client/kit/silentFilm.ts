import type { Lamp } from './wakeLock.ts';

/**
 * Keeps a screen lit where the page did not come by TLS: browsers leave it on while a film plays. This
 * one is drawn here, two pixels large, and needs no file and no leave of the content policy. A stream may
 * be small (Chromium) and without sound (Chromium, Firefox); being none of what can be paused, it brings
 * no sign that something plays. Safari wants a film that could be heard, and a touch to begin it: there
 * it gets a track on which nothing is, beside which other music goes on.
 */
function silentFilm(): Lamp {
  const canvas = document.createElement('canvas');
  canvas.width = 2;
  canvas.height = 2;
  const pen = canvas.getContext('2d');
  const film = document.createElement('video');
  film.muted = true;
  film.playsInline = true;
  film.disableRemotePlayback = true;
  film.ariaHidden = 'true';
  film.tabIndex = -1;
  film.dataset.lamp = '';
  // Where it is not seen, it counts for nothing.
  film.style.cssText = 'position:fixed;top:0;left:0;width:2px;height:2px;pointer-events:none';
  let clock: ReturnType<typeof setInterval> | undefined;
  let frame = 0;
  const draw = () => {
    if (pen === null) return;
    pen.fillStyle = frame++ % 2 === 0 ? '#000' : '#111';
    pen.fillRect(0, 0, 2, 2);
  };
  return {
    async light() {
      if (film.srcObject === null) {
        const stream = canvas.captureStream();
        for (const track of safarisSilence()) {
          stream.addTrack(track);
          film.muted = false;
        }
        film.srcObject = stream;
      }
      if (!film.isConnected) document.body.append(film);
      clearInterval(clock);
      clock = setInterval(draw, 1000);
      draw();
      await film.play();
    },
    dim() {
      clearInterval(clock);
      film.pause();
      film.remove();
    },
  };
}

/** One film for all pages: what a touch has begun once may go on when another page takes it over. */
export const FILM: Lamp = silentFilm();

/** A track on which nothing is, where one is needed: in Safari, which alone tells sounds by their kind. */
function safarisSilence(): readonly MediaStreamTrack[] {
  if (!('audioSession' in navigator)) return [];
  // Of this kind, sounds go along with what else is heard.
  (navigator.audioSession as { type: string }).type = 'ambient';
  return new AudioContext().createMediaStreamDestination().stream.getAudioTracks();
}
