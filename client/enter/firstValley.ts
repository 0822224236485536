import { sampleValley } from '../field/sample.ts';
import { type FieldSvgOptions, fieldSvg } from '../field/svg.ts';

/** The valley of the first page as SVG: whoever draws it comes after the page that can be used. */
export const firstValley = (options: FieldSvgOptions): string => fieldSvg(sampleValley(), options);
