/**
 * A 2D canvas without a screen that is stricter than a browser's: it throws where a number is none,
 * where a radius or a size is below 0, and where a colour is no colour.
 */

const fail = (call: string, args: readonly unknown[]): never => {
  throw new RangeError(`${call}(${args.map(String).join(', ')})`);
};

const isColour = (value: unknown): boolean =>
  typeof value === 'object' || /^(#[0-9a-f]{6}|rgba\([\d., e-]+\))$/i.test(String(value));

/** Arguments that may not be below 0. */
const POSITIVE: Readonly<Record<string, readonly number[]>> = {
  ellipse: [2, 3],
  createRadialGradient: [2, 5],
};

function check(call: string, args: readonly unknown[]): void {
  for (const arg of args) if (typeof arg === 'number' && !Number.isFinite(arg)) fail(call, args);
  for (const at of POSITIVE[call] ?? []) if (Number(args[at]) < 0) fail(call, args);
}

/** A brush, and the number of calls that it took. */
interface StrictBrush {
  readonly brush: CanvasRenderingContext2D;
  readonly calls: () => number;
}

/** Makes a brush that paints nothing and throws a RangeError at what a canvas would stumble over. */
export function strictBrush(): StrictBrush {
  let calls = 0;
  const values: Record<string, unknown> = { globalAlpha: 1 };
  const gradient = {
    addColorStop(at: number, colour: string) {
      check('addColorStop', [at]);
      if (at < 0 || at > 1 || !isColour(colour)) fail('addColorStop', [at, colour]);
    },
  };
  const brush = new Proxy(values, {
    get(_, name: string) {
      if (name in values) return values[name];
      return (...args: unknown[]) => {
        calls++;
        check(name, args.flat());
        return name === 'createRadialGradient' ? gradient : undefined;
      };
    },
    set(_, name: string, value: unknown) {
      check(name, [value]);
      if (/Style$/.test(name) && !isColour(value)) fail(name, [value]);
      if (name === 'lineWidth' && Number(value) < 0) fail(name, [value]);
      values[name] = value;
      return true;
    },
  });
  return { brush: brush as unknown as CanvasRenderingContext2D, calls: () => calls };
}
