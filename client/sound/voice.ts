import { atGestures } from '../kit/hooks.ts';

/** Quiet sounds, made here: a few plucked tones and the crackle of dry ground. */

/** One tone: when it begins (s), how high (Hz), how long it rings (s), how loud (0 to 1). */
type Tone = readonly [at: number, pitch: number, ring: number, loud: number];

const TONES = {
  dawn: [
    [0, 392, 0.9, 0.5],
    [0.16, 523.25, 1.1, 0.5],
    [0.32, 587.33, 1.4, 0.4],
  ],
  day: [
    [0, 523.25, 0.7, 0.5],
    [0.12, 659.25, 0.9, 0.4],
  ],
  dusk: [
    [0, 440, 1.2, 0.5],
    [0.22, 349.23, 1.5, 0.5],
    [0.44, 261.63, 2.2, 0.5],
  ],
  end: [
    [0, 261.63, 1.6, 0.45],
    [0.3, 329.63, 1.8, 0.4],
    [0.6, 392, 2.2, 0.4],
    [1, 523.25, 3, 0.4],
  ],
  ask: [
    [0, 659.25, 0.25, 0.5],
    [0.1, 659.25, 0.4, 0.35],
  ],
  agree: [
    [0, 440, 0.5, 0.4],
    [0.09, 659.25, 0.8, 0.4],
  ],
  built: [
    [0, 261.63, 1.4, 0.4],
    [0.06, 392, 1.4, 0.35],
    [0.12, 523.25, 1.8, 0.35],
  ],
  step: [[0, 392, 0.4, 0.3]],
  crack: [[0, 98, 0.9, 0.7]],
} as const satisfies Record<string, readonly Tone[]>;

export type SoundName = keyof typeof TONES;

const MASTER = 0.16;
/** Milliseconds after which a sound is not heard any more. */
const LATE = 400;
let context: AudioContext | null = null;

/** Plays one sound; silently does nothing where the browser has no audio or forbids it. */
export function sound(name: SoundName): void {
  try {
    context ??= awaken(new AudioContext());
  } catch {
    return;
  }
  const audio = context;
  if (audio.state === 'running') {
    ring(audio, name);
    return;
  }
  const asked = performance.now();
  audio.resume().then(
    () => {
      // What was to be heard before somebody touched the screen would come all at once.
      if (performance.now() - asked < LATE) ring(audio, name);
    },
    () => {},
  );
}

/** Safari begins to sound within a touch alone; a call that comes in between silences it anew. */
function awaken(audio: AudioContext): AudioContext {
  atGestures(() => {
    if (audio.state !== 'running') void audio.resume().catch(() => {});
  });
  return audio;
}

function ring(audio: AudioContext, name: SoundName): void {
  const master = audio.createGain();
  master.gain.value = MASTER;
  master.connect(audio.destination);
  for (const tone of TONES[name]) pluck(audio, master, tone);
  if (name === 'crack') crackle(audio, master);
}

function pluck(audio: AudioContext, out: AudioNode, [at, pitch, ring, loud]: Tone): void {
  const start = audio.currentTime + at;
  const string = audio.createOscillator();
  const swell = audio.createGain();
  string.type = 'triangle';
  string.frequency.value = pitch;
  swell.gain.setValueAtTime(0, start);
  swell.gain.linearRampToValueAtTime(loud, start + 0.012);
  swell.gain.exponentialRampToValueAtTime(0.001, start + ring);
  string.connect(swell).connect(out);
  string.start(start);
  string.stop(start + ring + 0.05);
}

/** Ground that splits: short grains of noise, fewer and fewer. */
function crackle(audio: AudioContext, out: AudioNode): void {
  const seconds = 0.8;
  const buffer = audio.createBuffer(1, audio.sampleRate * seconds, audio.sampleRate);
  const samples = buffer.getChannelData(0);
  let grain = 0;
  for (let index = 0; index < samples.length; index += 1) {
    const left = 1 - index / samples.length;
    if (Math.random() < 0.0016 * left) grain = 90;
    samples[index] = grain > 0 ? (Math.random() * 2 - 1) * left * 0.8 : 0;
    if (grain > 0) grain -= 1;
  }
  const noise = audio.createBufferSource();
  const dull = audio.createBiquadFilter();
  noise.buffer = buffer;
  dull.type = 'lowpass';
  dull.frequency.value = 1800;
  noise.connect(dull).connect(out);
  noise.start();
}
