import type { WorldSign } from '../../../shared/model/ownWorld.ts';

/** One stroke of a sign, on a sheet of 24 by 24. */
export interface SignStroke {
  /** As in the `d` of an SVG path. */
  readonly d: string;
  /**
   * `own`: filled with the sign's colour; `pale`: with paper; `inside`: a line upon the colour; `line`: one
   * beside it. All but `inside` have the outline's colour.
   */
  readonly as: 'own' | 'pale' | 'inside' | 'line';
  readonly bold?: true;
}

const own = (d: string): SignStroke => ({ d, as: 'own' });
const pale = (d: string): SignStroke => ({ d, as: 'pale' });
const inside = (d: string): SignStroke => ({ d, as: 'inside' });
const line = (d: string): SignStroke => ({ d, as: 'line' });
const bold = (stroke: SignStroke): SignStroke => ({ ...stroke, bold: true });
const disc = (x: number, y: number, r: number): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;

/** Every sign that a valley may choose, in the order in which it is drawn. */
export const SIGN_PATHS: Readonly<Record<WorldSign, readonly SignStroke[]>> = {
  drop: [
    own('M12 2.2C15.4 7 19 10.6 19 14.6a7 7 0 0 1-14 0C5 10.6 8.6 7 12 2.2z'),
    inside('M8.3 15.2c.2 1.9 1.3 3 3 3.3'),
  ],
  disc: [
    own(disc(12, 12, 8.6)),
    inside(
      'M6.6 9.4c3.6-2 7.2-2 10.8 0M5.6 12.6c4.2-2.2 8.6-2.2 12.8 0M6.8 15.8c3.4-1.8 7-1.8 10.4 0',
    ),
  ],
  tree: [own('M12 2.6 18.6 18H5.4z'), bold(line('M12 18v3.6'))],
  basket: [
    line('M6.6 11.2C6.6 1.6 17.4 1.6 17.4 11.2'),
    own('M2.8 11h18.4l-2.2 9.6H5z'),
    inside('M3.6 14.4h16.8M4.4 17.6h15.2'),
  ],
  house: [pale('M6 11.6h12V21H6z'), own('M3 12 12 3.4 21 12z'), line('M10.4 21v-5.4h3.2V21')],
  ear: [
    line('M12 22V5'),
    own('M12 6.6c-2.2-1.2-2.2-3.8 0-5.2c2.2 1.4 2.2 4 0 5.2z'),
    own(
      'M12 11.4c-3.2.2-4.8-1.6-4.8-4.4c3 0 4.8 1.6 4.8 4.4zm0 0c3.2.2 4.8-1.6 4.8-4.4c-3 0-4.8 1.6-4.8 4.4z',
    ),
    own(
      'M12 16.6c-3.2.2-4.8-1.6-4.8-4.4c3 0 4.8 1.6 4.8 4.4zm0 0c3.2.2 4.8-1.6 4.8-4.4c-3 0-4.8 1.6-4.8 4.4z',
    ),
  ],
  loaf: [
    own('M3 13c0-4.6 4-7.4 9-7.4s9 2.8 9 7.4c0 2-1 3-2.4 3.2V19H5.4v-2.8C4 16 3 15 3 13z'),
    inside('M7.6 8.8l2 3.2M11.2 8l2 3.2M14.8 8l2 3.2'),
  ],
  apple: [
    own(
      'M12 8c-2-2.2-8-1.4-8 5 0 5 3.4 8.4 5.6 8.4 1 0 1.6-.5 2.4-.5s1.4.5 2.4.5c2.2 0 5.6-3.4 5.6-8.4 0-6.4-6-7.2-8-5z',
    ),
    line('M12 8c0-2.4 1-4.4 3-5.4'),
  ],
  jug: [
    line('M16 8c4-1 5.4 1.6 4 5'),
    own('M6.6 3.4h8.4l-1 4c3 2 4 4.4 4 7.2 0 4-2.4 6.4-7.1 6.4S4 18.6 4 14.6c0-2.8 1-5.2 3.6-7.2z'),
    inside('M7.6 7.4h6.4'),
  ],
  cup: [
    line('M16.4 9c4.2-.6 5 5.4 0 5.8M8.6 4.6V2.8M12.6 4.6V2.8'),
    own('M4.6 7h11.8v8.4c0 3-2 4.6-5.9 4.6s-5.9-1.6-5.9-4.6z'),
  ],
  fish: [
    own('M2.6 12c3-5 9.6-6.4 14-1.6l4.8-3.4v10l-4.8-3.4c-4.4 4.8-11 3.4-14-1.6z'),
    bold(inside('M7 11.2h.1')),
    inside('M11.4 9.2c1 1.8 1 3.8 0 5.6'),
  ],
  boat: [
    line('M11.6 15V2.8'),
    pale('M13 4.4 19 12.6h-6z'),
    pale('M10.2 6.4v6.2H5.6z'),
    own('M2.6 15h18.8l-2.8 5.4H5.8z'),
  ],
  net: [
    own('M12 2.6 21.4 12 12 21.4 2.6 12z'),
    inside('M8.9 5.7l9.4 9.4M5.7 8.9l9.4 9.4M15.1 5.7 5.7 15.1M18.3 8.9l-9.4 9.4'),
  ],
  anchor: [
    own('M3.4 13.4c2.4 3.8 5 5 8.6 5s6.2-1.2 8.6-5c.2 5-3.8 8.2-8.6 8.2s-8.8-3.2-8.6-8.2z'),
    bold(line('M12 7.4v11M7.8 10.8h8.4')),
    pale(disc(12, 5, 2.2)),
  ],
  shell: [
    own('M12 20.4C6 20.4 2.6 15 3 11c.4-4.4 4.4-7.4 9-7.4s8.6 3 9 7.4c.4 4-3 9.4-9 9.4z'),
    inside('M12 20.4V4M12 20.4 6.4 6.2M12 20.4 17.6 6.2'),
  ],
  box: [
    own('M3.4 7.6 12 3.2l8.6 4.4v9.2L12 21.2l-8.6-4.4z'),
    inside('M3.4 7.6 12 12l8.6-4.4M12 12v9.2'),
  ],
  rack: [
    own('M4.4 3.4h15.2v5H4.4zM4.4 9.5h15.2v5H4.4zM4.4 15.6h15.2v5H4.4z'),
    bold(inside('M7.4 5.9h.1M7.4 12h.1M7.4 18.1h.1')),
    inside('M11 5.9h5.6M11 12h5.6M11 18.1h5.6'),
  ],
  brackets: [
    own('M3 4.4h18v15.2H3z'),
    bold(inside('M9.4 8.4 6 12l3.4 3.6M14.6 8.4 18 12l-3.4 3.6')),
  ],
  branch: [
    bold(line('M7.4 8v8M17 10.4c0 4.4-5 4-8 6.4')),
    own(disc(7.4, 5.4, 2.6)),
    own(disc(7.4, 18.6, 2.6)),
    own(disc(17, 7.8, 2.6)),
  ],
  bulb: [
    own('M8.8 16.6c0-2.2-3.8-3.8-3.8-8a7 7 0 0 1 14 0c0 4.2-3.8 5.8-3.8 8z'),
    line('M9.2 19h5.6M10.4 21.4h3.2'),
    inside('M8.2 8.6c0-2 1.4-3.4 3.4-3.6'),
  ],
  key: [
    bold(line('M11.6 12.2 20.4 21M17 17.4l2.6-2.6')),
    own(disc(8, 8.6, 5.4)),
    pale(disc(7.2, 7.8, 1.6)),
  ],
  gear: [
    bold(line('M12 2.4v19.2M2.4 12h19.2M5.2 5.2l13.6 13.6M18.8 5.2 5.2 18.8')),
    own(disc(12, 12, 7)),
    pale(disc(12, 12, 2.6)),
  ],
  bed: [
    bold(line('M2.6 5.4v14M21.4 19.4V14')),
    pale('M4.4 8.4h5.2v3H4.4z'),
    own('M2.6 11.4h18.8v4.6H2.6z'),
  ],
  heart: [
    own(
      'M12 20.6C5 15.6 2.8 12.4 2.8 8.8c0-5.4 6.8-6.8 9.2-2.2 2.4-4.6 9.2-3.2 9.2 2.2 0 3.6-2.2 6.8-9.2 11.8z',
    ),
  ],
  lantern: [
    line('M9 6.4c0-5 6-5 6 0'),
    own('M7.6 6.4h8.8l1.4 11.4H6.2z'),
    pale('M5.4 17.8h13.2v3.4H5.4z'),
    inside('M12 9.6c-2 2-2 4.4 0 5.4c2-1 2-3.4 0-5.4z'),
  ],
  pill: [
    own('M5 19a4.6 4.6 0 0 1 0-6.5L12.5 5A4.6 4.6 0 0 1 19 11.5L11.5 19A4.6 4.6 0 0 1 5 19z'),
    pale('M8.7 8.8 12.5 5A4.6 4.6 0 0 1 19 11.5L15.2 15.3z'),
  ],
  moon: [own('M19.8 15.2A9 9 0 1 1 10 3.2a7 7 0 0 0 9.8 12z')],
  clock: [own(disc(12, 12, 8.8)), bold(inside('M12 6.6V12l3.8 2.4'))],
  bench: [
    bold(line('M5.6 9v11.2M18.4 9v11.2')),
    own('M2.8 5.4h18.4v3.4H2.8zM2.8 11.4h18.4v3.6H2.8z'),
  ],
  book: [
    own(
      'M12 6.2C9.6 4.4 6 4.2 3 4.8v14c3-.6 6.6-.4 9 1.4 2.4-1.8 6-2 9-1.4v-14c-3-.6-6.6-.4-9 1.4z',
    ),
    inside('M12 6.2v14'),
  ],
  hammer: [bold(line('M9.8 11v10.4')), own('M3.6 5h11.8l4.4 4-2 2.2H3.6z')],
  pen: [own('M4 20l1-4.6L16.6 3.8l3.6 3.6L8.6 19z'), inside('M14.2 6.2l3.6 3.6')],
  letter: [own('M2.8 5.4h18.4v13.2H2.8z'), inside('M2.8 6 12 13.4 21.2 6')],
  bell: [
    line('M12 3.8V2.2M10 20.4c1 1 3 1 4 0'),
    own('M5 17.4c2-2 1.8-4.6 2-7.4.3-4 2-6.2 5-6.2s4.7 2.2 5 6.2c.2 2.8 0 5.4 2 7.4z'),
  ],
  wall: [own('M3 6h18v12H3z'), inside('M3 10h18M3 14h18M9 6v4M15 10v4M9 14v4M17 6v4')],
  cloud: [own('M6.5 18.4a4.3 4.3 0 0 1-.4-8.5A6 6 0 0 1 17.5 8.7a4.9 4.9 0 0 1 .4 9.7z')],
  bolt: [own('M13.6 2.6 5.6 13.6h5.4l-1.6 7.8 8.6-11.4h-5.6z')],
  sprout: [
    line('M12 21.4V11.6M7 21.4h10'),
    own('M12 12.2C6.8 12.4 3.6 9.2 3 4.2c5.4-.4 8.8 2.4 9 8z'),
    own('M12 10.8c0-4.4 3.2-7.2 9-7.6.2 5-3.2 8-9 7.6z'),
  ],
};
