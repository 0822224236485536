import { fileURLToPath } from 'node:url';
import type { Alias, Plugin } from 'vite';

const SOURCE = fileURLToPath(new URL('../node_modules/phaser/src/', import.meta.url));
const PARTS = fileURLToPath(new URL('../client/field/phaserParts.ts', import.meta.url));

/** Puts the parts of Phaser that the field uses in the place of the whole. */
export const PHASER_ALIASES: Alias[] = [
  { find: /^phaser$/, replacement: PARTS },
  { find: /^phaser\/src\//, replacement: SOURCE },
];

/** What Phaser's own build asks of each feature: whether it is in. */
const FEATURES: Readonly<Record<string, boolean>> = {
  CANVAS_RENDERER: true,
  WEBGL_RENDERER: true,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
};
const ASKED = new RegExp(`typeof (${Object.keys(FEATURES).join('|')})\\b`, 'g');

/** Answers the questions that Phaser's source has for whoever builds it. */
export const phaserFeatures = (): Plugin => ({
  name: 'phaser-features',
  apply: 'build',
  transform(code, id) {
    if (!id.replaceAll('\\', '/').includes('/phaser/src/')) return null;
    return { code: code.replace(ASKED, (_, feature) => String(FEATURES[feature])), map: null };
  },
});
