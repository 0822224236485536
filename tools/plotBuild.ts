import { type Plugin, parseSync } from 'vite';

/**
 * Parts of Observable Plot, and of the d3 under it, that our charts never come to: maps, dates,
 * schemes of colours, legends, tips, vectors, counting into bins. Plot’s own `plot()` names all of
 * them, so no bundler can tell. Beside each stands what it answers where it is asked all the same.
 */
const LEFT_OUT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'd3-geo/dist/d3-geo.mjs': {},
  'd3-scale-chromatic/dist/d3-scale-chromatic.mjs': {},
  'd3-time/dist/d3-time.mjs': {},
  'd3-time-format/dist/d3-time-format.mjs': {},
  '@observablehq/plot/src/interactions/pointer.js': {},
  '@observablehq/plot/src/legends/ramp.js': {},
  '@observablehq/plot/src/legends/swatches.js': {},
  '@observablehq/plot/src/marks/tip.js': {},
  '@observablehq/plot/src/marks/vector.js': {},
  '@observablehq/plot/src/projection.js': {
    createProjection: '() => undefined',
    hasProjection: '() => false',
    projectionAspectRatio: '() => undefined',
  },
  '@observablehq/plot/src/scales/diverging.js': {},
  // A chart without rows is asked for them, too, and then colours nothing.
  '@observablehq/plot/src/scales/schemes.js': {
    isCategoricalScheme: '(scheme) => scheme !== undefined && leftOut()',
    isDivergingScheme: '(scheme) => scheme !== undefined && leftOut()',
    quantitativeScheme: '() => (share) => leftOut(share)',
  },
  '@observablehq/plot/src/scales/temporal.js': {},
  '@observablehq/plot/src/time.js': {},
  '@observablehq/plot/src/transforms/bin.js': {
    maybeDenseIntervalX: '(options) => options',
    maybeDenseIntervalY: '(options) => options',
  },
  '@observablehq/plot/src/transforms/group.js': {},
};

/**
 * Leaves these parts out of what is built; whoever came to one all the same would get an error with
 * its name. `tests/pages/plot-build.test.ts` draws every chart without them.
 */
export const plotParts = (): Plugin => ({
  name: 'plot-parts',
  apply: 'build',
  transform(code, id) {
    const path = id.replaceAll('\\', '/');
    const part = Object.keys(LEFT_OUT).find((one) => path.endsWith(`/node_modules/${one}`));
    return part === undefined ? null : { code: standIn(part, code), map: null };
  },
});

/** A module with the same names: functions that answer what is said above, or that they are not there. */
function standIn(part: string, code: string): string {
  const { module } = parseSync(part, code);
  const names = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ exportName }) => exportName.name ?? []),
  );
  const message = JSON.stringify(`${part} is left out of the build: see tools/plotBuild.ts`);
  const each = names.map((name) => {
    const answer = LEFT_OUT[part]?.[name];
    return answer === undefined
      ? `export { leftOut as ${name} };`
      : `export const ${name} = ${answer};`;
  });
  return [`function leftOut() { throw new Error(${message}); }`, ...each].join('\n');
}
