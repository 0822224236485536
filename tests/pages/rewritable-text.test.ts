import { type ComponentChild, h, options } from 'preact';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepTextTrue } from '../../client/app/rewritableText.ts';
import { properName } from '../../client/words/names/properNames.ts';

/** How texts are written so that something else may rewrite them; a browser shows that it holds. */

const before = options.vnode;
beforeAll(keepTextTrue);
afterAll(() => {
  options.vnode = before;
});

const propsOf = (type: string, props: object | null, ...children: ComponentChild[]): object =>
  h(type, props, ...children).props;

/** What Preact makes of a text among other nodes. */
function textNode(text: string): { type: unknown; props: unknown } {
  const vnode = { type: null, props: text };
  options.vnode?.(vnode as never);
  return vnode;
}

describe('a text', () => {
  test('that stands alone is the content of what holds it', () => {
    expect(propsOf('p', { class: 'soft' }, 'Draw ', 2)).toEqual({
      class: 'soft',
      textContent: 'Draw 2',
    });
    expect(propsOf('button', null, false, 'Seal', null)).toEqual({ textContent: 'Seal' });
  });

  test('among other nodes stands in an element of its own, with its neighbours', () => {
    const bold = h('b', null, 'two');
    expect(propsOf('p', null, 'Draw ', bold, ' of ', 3, null)).toEqual({
      children: ['Draw ', bold, ' of 3', null, null],
    });
    expect(textNode('Draw ')).toEqual({ type: 'x-text', props: { textContent: 'Draw ' } });
    expect(textNode(' ')).toEqual({ type: null, props: ' ' });
  });

  test('with a name in it is markup, in which a translator leaves the name alone', () => {
    properName('Zebba <3');
    properName('Zebba <3 · Marram');
    const markup = (__html: string) => ({ dangerouslySetInnerHTML: { __html } });
    const told = markup('To <bdi translate="no">Zebba &lt;3 · Marram</bdi> &amp; all');
    expect(propsOf('p', { id: 'x' }, 'To Zebba <3 · Marram & all')).toMatchObject({
      id: 'x',
      children: { type: 'x-naming', props: told },
    });
    expect(textNode('To Zebba <3 · Marram & all')).toEqual({ type: 'x-naming', props: told });
    properName('Layla', 'ar');
    properName('Layla');
    expect(propsOf('p', null, 'To Layla')).toMatchObject({
      children: { props: markup('To <bdi translate="no" lang="ar">Layla</bdi>') },
    });
    expect(propsOf('p', null, 'Zebbas and Zebba <34')).toEqual({
      textContent: 'Zebbas and Zebba <34',
    });
    expect(propsOf('option', null, 'Zebba <3')).toEqual({
      translate: false,
      textContent: 'Zebba <3',
    });
  });

  test('in a picture is its markup, and no markup of its own', () => {
    expect(propsOf('text', { x: 1 }, 'a < b & c')).toEqual({
      x: 1,
      dangerouslySetInnerHTML: { __html: 'a &lt; b &amp; c' },
    });
  });

  test('in a field to write in is left alone, and so is what has none', () => {
    expect(propsOf('textarea', null, 'mine')).toEqual({ children: 'mine' });
    expect(propsOf('div', { id: 'x' })).toEqual({ id: 'x' });
    expect(propsOf('ul', null, [h('li', null, 'a')])).not.toHaveProperty('textContent');
  });
});
