/**
 * The parts of Phaser that the field uses, by the names that `phaser` gives them: what a build puts in
 * its place (vite.config.ts), because Phaser's own file holds all of it and can't be shaken. A part that
 * the field comes to use is added here; the types are those of the whole.
 */

// Before any of its parts: some of them ask for it while they are loaded.
import 'phaser/src/renderer/index.js';

// These put themselves into Phaser's own lists: what a scene consists of, and what it can add.
import 'phaser/src/events/EventEmitter.js';
import 'phaser/src/cameras/2d/CameraManager.js';
import 'phaser/src/gameobjects/DisplayList.js';
import 'phaser/src/gameobjects/UpdateList.js';
import 'phaser/src/gameobjects/graphics/GraphicsFactory.js';
import 'phaser/src/gameobjects/image/ImageFactory.js';
import 'phaser/src/gameobjects/shape/rectangle/RectangleFactory.js';
import 'phaser/src/scene/ScenePlugin.js';
import 'phaser/src/time/Clock.js';
import 'phaser/src/tweens/TweenManager.js';

import constants from 'phaser/src/const.js';
import DESTROY from 'phaser/src/core/events/DESTROY_EVENT.js';
import READY from 'phaser/src/core/events/READY_EVENT.js';
import Game from 'phaser/src/core/Game.js';
import HexStringToColor from 'phaser/src/display/color/HexStringToColor.js';
import SineInOut from 'phaser/src/math/easing/sine/InOut.js';
import scaleModes from 'phaser/src/scale/const/SCALE_MODE_CONST.js';
import Scene from 'phaser/src/scene/Scene.js';

const { CANVAS, WEBGL } = constants;
const Core = { Events: { DESTROY, READY } };
const Display = { Color: { HexStringToColor } };
const Easings = { Easing: { Sine: { InOut: SineInOut } } };
const Scale = { NONE: scaleModes.NONE };

export { CANVAS, Core, Display, Easings as Math, Game, Scale, Scene, WEBGL };
