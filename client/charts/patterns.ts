const SVG = 'http://www.w3.org/2000/svg';

function draw(
  parent: Element,
  name: string,
  attributes: Readonly<Record<string, string>>,
): Element {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent.append(element);
  return element;
}

function tile(defs: Element, id: string, side: number, turn = 0): Element {
  return draw(defs, 'pattern', {
    id,
    width: String(side),
    height: String(side),
    patternUnits: 'userSpaceOnUse',
    patternTransform: `rotate(${turn})`,
  });
}

/**
 * The textures that stand beside colours: stripes for drought, cracked ground for what is lost,
 * cross-stripes for fences, slanting ones for futures that an act closed. Ids begin with `name`, so that charts on one page stay apart.
 */
export function patterns(name: string): SVGElement {
  const defs = document.createElementNS(SVG, 'defs');
  const drought = tile(defs, `${name}-drought`, 9, 35);
  draw(drought, 'rect', { width: '3.5', height: '9', fill: 'var(--grain)', opacity: '0.4' });

  const lost = tile(defs, `${name}-lost`, 14);
  draw(lost, 'rect', { width: '14', height: '14', fill: 'var(--crack-wash)', opacity: '0.75' });
  draw(lost, 'path', {
    d: 'M0 4l3-2 2 3 3 0M8 12l2-3 4 0M3 10l2 2',
    fill: 'none',
    stroke: 'var(--crack)',
    'stroke-width': '1.1',
  });

  const closed = tile(defs, `${name}-closed`, 8, 45);
  draw(closed, 'rect', { width: '8', height: '8', fill: 'var(--crack-wash)', opacity: '0.6' });
  draw(closed, 'rect', { width: '2.6', height: '8', fill: 'var(--crack)', opacity: '0.75' });

  const fence = tile(defs, `${name}-fence`, 5);
  draw(fence, 'rect', { width: '5', height: '5', fill: 'var(--crack-wash)' });
  draw(fence, 'path', { d: 'M2 0v5M0 2h5', stroke: 'var(--crack)', 'stroke-width': '1.2' });

  const stood = tile(defs, `${name}-stood`, 8, -45);
  draw(stood, 'rect', { width: '2', height: '8', fill: 'var(--edge)', opacity: '0.55' });
  return defs;
}

/** Fill that uses one of them. */
export const textured = (
  name: string,
  texture: 'drought' | 'lost' | 'fence' | 'closed' | 'stood',
): string => `url(#${name}-${texture})`;
