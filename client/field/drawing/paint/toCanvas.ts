import { at } from '../../../../shared/model/at.ts';
import type { Ink, PathShape, Shape } from './shapeList.ts';
import { FONT } from './toSvg.ts';

type Brush = CanvasRenderingContext2D;

function trace(brush: Brush, shape: PathShape): void {
  brush.beginPath();
  for (const line of shape.lines) {
    const count = line.length / 2;
    if (count === 0) continue;
    const x = (i: number) => at(line, i * 2);
    const y = (i: number) => at(line, i * 2 + 1);
    const curve = (i: number, j: number) =>
      brush.quadraticCurveTo(x(i), y(i), (x(i) + x(j)) / 2, (y(i) + y(j)) / 2);
    if (!shape.curved || count < 3) {
      brush.moveTo(x(0), y(0));
      for (let i = 1; i < count; i++) brush.lineTo(x(i), y(i));
      if (shape.closed) brush.closePath();
    } else if (shape.closed) {
      brush.moveTo((x(count - 1) + x(0)) / 2, (y(count - 1) + y(0)) / 2);
      for (let i = 0; i < count; i++) curve(i, (i + 1) % count);
      brush.closePath();
    } else {
      brush.moveTo(x(0), y(0));
      for (let i = 1; i < count - 2; i++) curve(i, i + 1);
      brush.quadraticCurveTo(x(count - 2), y(count - 2), x(count - 1), y(count - 1));
    }
  }
}

function apply(brush: Brush, ink: Ink, path?: Path2D): void {
  if (ink.fill !== undefined) {
    brush.fillStyle = ink.fill;
    if (path === undefined) brush.fill();
    else brush.fill(path);
  }
  if (ink.stroke === undefined) return;
  brush.strokeStyle = ink.stroke;
  brush.lineWidth = ink.width ?? 1;
  brush.lineCap = ink.blunt === true ? 'butt' : 'round';
  brush.lineJoin = 'round';
  brush.setLineDash(ink.dash ? [...ink.dash] : []);
  if (path === undefined) brush.stroke();
  else brush.stroke(path);
}

/** Paints shapes on a 2D canvas, whose transform says where the picture's pixels lie. */
export function toCanvas(brush: Brush, shapes: readonly Shape[]): void {
  for (const shape of shapes) paint(brush, shape);
}

function paint(brush: Brush, shape: Shape): void {
  brush.save();
  if (shape.kind === 'path') {
    brush.globalAlpha *= shape.alpha ?? 1;
    trace(brush, shape);
    apply(brush, shape);
  } else if (shape.kind === 'ellipse') {
    brush.globalAlpha *= shape.alpha ?? 1;
    brush.beginPath();
    brush.ellipse(shape.x, shape.y, shape.rx, shape.ry, shape.turn, 0, Math.PI * 2);
    apply(brush, shape);
  } else if (shape.kind === 'drawn') {
    brush.globalAlpha *= shape.alpha ?? 1;
    apply(brush, shape, new Path2D(shape.d));
  } else if (shape.kind === 'group') {
    brush.globalAlpha *= shape.alpha;
    brush.translate(shape.x, shape.y);
    brush.scale(shape.scale, shape.scale);
    toCanvas(brush, shape.shapes);
  } else if (shape.kind === 'glow') paintGlow(brush, shape);
  else paintText(brush, shape);
  brush.restore();
}

function paintGlow(brush: Brush, shape: Extract<Shape, { kind: 'glow' }>): void {
  const [x, y, width, height] = shape.box ?? [
    shape.x - shape.rx,
    shape.y - shape.ry,
    shape.rx * 2,
    shape.ry * 2,
  ];
  brush.translate(shape.x, shape.y);
  brush.scale(shape.rx, shape.ry);
  const glow = brush.createRadialGradient(0, 0, 0, 0, 0, 1);
  for (const [at, alpha] of shape.stops) glow.addColorStop(at, faded(shape.colour, alpha));
  brush.fillStyle = glow;
  brush.fillRect(
    (x - shape.x) / shape.rx,
    (y - shape.y) / shape.ry,
    width / shape.rx,
    height / shape.ry,
  );
}

/** #rrggbb with an alpha. */
export function faded(colour: string, alpha: number): string {
  const part = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return `rgba(${part(1)}, ${part(3)}, ${part(5)}, ${alpha})`;
}

function paintText(brush: Brush, shape: Extract<Shape, { kind: 'text' }>): void {
  brush.font = `${shape.weight} ${shape.size}px ${FONT}`;
  // A brush reads from where its page does, and start and end with it: the field is never mirrored.
  brush.direction = 'ltr';
  brush.textAlign = shape.align === 'middle' ? 'center' : shape.align;
  brush.textBaseline = 'alphabetic';
  const y = shape.y + shape.size * 0.33;
  if (shape.halo !== undefined) {
    brush.strokeStyle = shape.halo;
    brush.lineWidth = shape.size * 0.28;
    brush.lineJoin = 'round';
    brush.strokeText(shape.text, shape.x, y);
  }
  brush.fillStyle = shape.colour;
  brush.fillText(shape.text, shape.x, y);
}
