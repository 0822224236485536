import type * as Phaser from 'phaser';
import type { Colours, Theme } from '../drawing/paint/colours.ts';
import type { FieldValley } from '../drawing/picture.ts';
import type { FieldWords } from '../fieldWords.ts';
import type { Plan } from '../geometry/plan.ts';
import type { Rivers } from '../geometry/riverPaths.ts';
import type { Stamps } from './stamps.ts';

/** What all parts of the living field share. A new size or table makes a new one. */
export interface World {
  readonly scene: Phaser.Scene;
  /** Hidden element that holds the sheets' canvases. */
  readonly host: HTMLElement;
  readonly theme: Theme;
  readonly colours: Colours;
  readonly words: FieldWords;
  readonly still: boolean;
  /** The screen's pixels for one CSS pixel. */
  readonly ratio: number;
  readonly plan: Plan;
  readonly stamps: Stamps;
}

/** A valley as it is drawn just now. */
export interface Seen {
  readonly valley: FieldValley;
  readonly rivers: Rivers;
}
