import { options, type VNode } from 'preact';

/**
 * Texts that stay true where something else rewrites the page: a browser's translator, or a reading
 * aid, puts nodes of its own in the place of text nodes. Preact would go on writing into the old ones,
 * which nobody sees any more.
 *
 * So no text that can be read is a text node of Preact's. What holds text alone has it as its
 * `textContent`: a change wipes out whatever was put there. Text among other nodes stands in an element
 * of its own, which works the same and looks like the text.
 */

/** An element without a look of its own, for text among other nodes. */
const OWN = 'x-text';

/** Texts of pictures, which take no other elements; their content is set as markup. */
const IN_PICTURES: ReadonlySet<string> = new Set(['text', 'tspan', 'title', 'desc', 'textPath']);
/** What is no text to read. */
const LEFT_ALONE: ReadonlySet<string> = new Set(['textarea', 'script', 'style']);

type Props = Readonly<Record<string, unknown>>;

const isText = (child: unknown): child is string | number =>
  typeof child === 'string' || typeof child === 'number';
const isNothing = (child: unknown): boolean => child == null || typeof child === 'boolean';

/** What is only white space nobody translates, and among boxes it must not become one. */
const isRead = (text: string): boolean => /\S/.test(text);

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The text of children that are text alone, as far as they are anything; null where one is not. */
function textOf(children: unknown): string | null {
  const all = Array.isArray(children) ? children : [children];
  if (!all.some(isText) || !all.every((child) => isText(child) || isNothing(child))) return null;
  return all.filter(isText).join('');
}

/** Texts beside each other become one, in the place of the first: in a row of boxes they are one box. */
function joined(children: readonly unknown[]): unknown[] {
  const all: unknown[] = [];
  let first = -1;
  for (const child of children) {
    if (!isText(child)) {
      if (!isNothing(child)) first = -1;
      all.push(child);
    } else if (first < 0) {
      first = all.length;
      all.push(child);
    } else {
      all[first] = `${all[first]}${child}`;
      all.push(null);
    }
  }
  return all;
}

/** Gives an element its text; a vnode's own fields are made for this hook to change. */
function settle(vnode: { type: unknown; props: unknown }): void {
  const { type, props } = vnode;
  if (type === null && isText(props)) {
    if (!isRead(String(props))) return;
    vnode.type = OWN;
    vnode.props = { textContent: String(props) };
    return;
  }
  if (typeof type !== 'string' || LEFT_ALONE.has(type)) return;
  const { children, ...others } = props as Props;
  if (children === undefined || 'dangerouslySetInnerHTML' in others) return;
  const text = textOf(children);
  if (text !== null && IN_PICTURES.has(type))
    vnode.props = { ...others, dangerouslySetInnerHTML: { __html: escaped(text) } };
  else if (text !== null) vnode.props = { ...others, textContent: text };
  else if (Array.isArray(children) && children.some(isText))
    vnode.props = { ...others, children: joined(children) };
}

/** Has every text of the page written so from now on. To be called before anything is drawn. */
export function keepTextTrue(): void {
  const before = options.vnode;
  options.vnode = (vnode: VNode) => {
    settle(vnode);
    before?.(vnode);
  };
}
