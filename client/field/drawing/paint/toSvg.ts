import { at } from '../../../../shared/model/at.ts';
import { escapedText } from '../../../kit/escapedText.ts';
import { FAMILIES } from '../../../words/letters/faces.ts';
import type { Ink, PathShape, Shape } from './shapeList.ts';

const n = (value: number): string => String(Math.round(value * 10) / 10);
const fine = (value: number): string => String(Math.round(value * 1000) / 1000);

/** The font of all words on the field. */
export const FONT = `${FAMILIES.map((family) => `'${family}'`).join(', ')}, 'Gill Sans', Calibri, sans-serif`;

function inkOf(ink: Ink, scale: number): string {
  const number = scale < 3 ? n : fine;
  const parts = [`fill="${ink.fill ?? 'none'}"`];
  if (ink.stroke !== undefined) {
    parts.push(`stroke="${ink.stroke}" stroke-width="${number(ink.width ?? 1)}"`);
    if (ink.blunt !== true) parts.push('stroke-linecap="round"');
    parts.push('stroke-linejoin="round"');
    if (ink.dash) parts.push(`stroke-dasharray="${number(ink.dash[0])} ${number(ink.dash[1])}"`);
  }
  if (ink.alpha !== undefined) parts.push(`opacity="${fine(ink.alpha)}"`);
  return parts.join(' ');
}

/** A line's SVG path: smooth through the middles of its stretches, or with corners. */
export function pathOf(shape: PathShape, number: (value: number) => string = n): string {
  return shape.lines
    .map((line) => {
      const count = line.length / 2;
      if (count === 0) return '';
      const x = (i: number) => at(line, i * 2);
      const y = (i: number) => at(line, i * 2 + 1);
      const spot = (i: number) => `${number(x(i))} ${number(y(i))}`;
      if (!shape.curved || count < 3) {
        const rest = Array.from({ length: count - 1 }, (_, i) => spot(i + 1)).join('L');
        return `M${spot(0)}${count > 1 ? `L${rest}` : ''}${shape.closed ? 'Z' : ''}`;
      }
      const middle = (i: number, j: number) =>
        `${number((x(i) + x(j)) / 2)} ${number((y(i) + y(j)) / 2)}`;
      if (shape.closed) {
        let d = `M${middle(count - 1, 0)}`;
        for (let i = 0; i < count; i++) d += `Q${spot(i)} ${middle(i, (i + 1) % count)}`;
        return `${d}Z`;
      }
      let d = `M${spot(0)}`;
      for (let i = 1; i < count - 2; i++) d += `Q${spot(i)} ${middle(i, i + 1)}`;
      return `${d}Q${spot(count - 2)} ${spot(count - 1)}`;
    })
    .join('');
}

/** Writes shapes as SVG elements. `defs` collects gradients; `name` keeps their ids apart. */
export function toSvg(shapes: readonly Shape[], defs: string[], name: string, scale = 1): string {
  return shapes.map((shape) => element(shape, defs, name, scale)).join('');
}

function element(shape: Shape, defs: string[], name: string, scale: number): string {
  const number = scale < 3 ? n : fine;
  switch (shape.kind) {
    case 'path':
      return shape.lines.length === 0
        ? ''
        : `<path d="${pathOf(shape, number)}" ${inkOf(shape, scale)}/>`;
    case 'ellipse': {
      const turn =
        shape.turn === 0
          ? ''
          : ` transform="rotate(${n((shape.turn * 180) / Math.PI)} ${n(shape.x)} ${n(shape.y)})"`;
      return `<ellipse cx="${number(shape.x)}" cy="${number(shape.y)}" rx="${number(shape.rx)}" ry="${number(shape.ry)}" ${inkOf(shape, scale)}${turn}/>`;
    }
    case 'drawn':
      return `<path d="${shape.d}" ${inkOf(shape, scale)}/>`;
    case 'glow': {
      const id = `${name}-glow-${defs.length}`;
      const stops = shape.stops
        .map(
          ([at, alpha]) =>
            `<stop offset="${at}" stop-color="${shape.colour}" stop-opacity="${alpha}"/>`,
        )
        .join('');
      defs.push(
        `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" gradientTransform="translate(${n(shape.x)} ${n(shape.y)}) scale(${n(shape.rx)} ${n(shape.ry)})">${stops}</radialGradient>`,
      );
      const [x, y, width, height] = shape.box ?? [
        shape.x - shape.rx,
        shape.y - shape.ry,
        shape.rx * 2,
        shape.ry * 2,
      ];
      return `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" fill="url(#${id})"/>`;
    }
    case 'text': {
      const halo = shape.halo
        ? ` stroke="${shape.halo}" stroke-width="${n(shape.size * 0.28)}" stroke-linejoin="round" paint-order="stroke"`
        : '';
      return `<text x="${n(shape.x)}" y="${n(shape.y + shape.size * 0.33)}" font-family="${FONT}" font-size="${n(shape.size)}" font-weight="${shape.weight}" text-anchor="${shape.align}" fill="${shape.colour}"${halo}>${escapedText(shape.text)}</text>`;
    }
    case 'group': {
      const alpha = shape.alpha === 1 ? '' : ` opacity="${fine(shape.alpha)}"`;
      return `<g transform="translate(${n(shape.x)} ${n(shape.y)}) scale(${fine(shape.scale)})"${alpha}>${toSvg(shape.shapes, defs, name, shape.scale)}</g>`;
    }
  }
}
