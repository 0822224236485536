/** One page of some browser, driven by as little as all of them understand. */
export interface EnginePage {
  /** Goes to an address, and waits until the page has come. */
  go(url: string): Promise<void>;
  /** Runs an expression in the page; answers what it gives, which must go through JSON. */
  run(expression: string): Promise<unknown>;
  /** Presses a point of what is seen, in CSS pixels. */
  press(x: number, y: number): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  /** What the page complained about, as far as the browser tells. */
  troubles(): Promise<readonly string[]>;
  /** A picture of what is seen, as PNG. */
  picture(): Promise<Buffer>;
  /** Ends the browser and all that it needed. */
  close(): Promise<void>;
}

/** A browser that may be installed. */
export interface Engine {
  readonly name: string;
  /** What is missing, as a package of Debian is called; empty where it can be driven. */
  missing(): readonly string[];
  /** Opens it with one page of a phone's size, with less motion. Throws an Error with what it printed. */
  open(): Promise<EnginePage>;
}

/** CSS pixels. A desktop's browser makes no window that is narrower than WebKit's. */
export const ENGINE_SIZE = { width: 450, height: 800 } as const;

/** A press, in the form that WebDriver and its successor both take. */
export const pressAt = (x: number, y: number): readonly object[] => [
  {
    type: 'pointer',
    id: 'hand',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y), duration: 0 },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
];

/** Keys, one after the other, in that form. */
export const keysFor = (text: string): readonly object[] => [
  {
    type: 'key',
    id: 'keys',
    actions: [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  },
];

/** An expression that has the page note what nobody catches and what its own policy forbids. */
export const NOTE_TROUBLES = `void (() => {
  if (globalThis.noted) return;
  const noted = (globalThis.noted = []);
  addEventListener('error', ({ message }) => noted.push(String(message)));
  addEventListener('unhandledrejection', ({ reason }) => noted.push(String(reason)));
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    noted.push(violatedDirective + ' forbids ' + blockedURI));
})()`;

/** An expression that gives what was noted. */
export const NOTED_TROUBLES = 'globalThis.noted ?? []';
