import { h, options, type VNode } from 'preact';
import { escapedText } from '../kit/escapedText.ts';
import { aroundNames, languageOfName } from '../words/names/properNames.ts';

/**
 * Texts that stay true where something else rewrites the page: a browser's translator, or a reading
 * aid, puts nodes of its own in the place of text nodes. Preact would go on writing into the old ones,
 * which nobody sees any more.
 *
 * So no text that can be read is a text node of Preact's. What holds text alone has it as its
 * `textContent`: a change wipes out whatever was put there. Text among other nodes stands in an element
 * of its own, which works the same and looks like the text.
 *
 * Names in a text are marked as what a translator leaves alone; the text is then set as markup, whole.
 */

/** An element without a look of its own, for text among other nodes. */
const OWN = 'x-text';
/** Another one, since content and markup must not follow each other in the same element. */
const NAMING = 'x-naming';

/** Texts of pictures, which take no other elements; their content is set as markup. */
const IN_PICTURES: ReadonlySet<string> = new Set(['text', 'tspan', 'title', 'desc', 'textPath']);
/** What takes text alone. */
const PLAIN: ReadonlySet<string> = new Set(['option']);
/** What is no text to read. */
const LEFT_ALONE: ReadonlySet<string> = new Set(['textarea', 'script', 'style']);

type Props = Readonly<Record<string, unknown>>;

const isText = (child: unknown): child is string | number =>
  typeof child === 'string' || typeof child === 'number';
const isNothing = (child: unknown): boolean => child == null || typeof child === 'boolean';

/** What is only white space nobody translates, and among boxes it must not become one. */
const isRead = (text: string): boolean => /\S/.test(text);

/** A name is pronounced in the language of whoever typed it; the languages that there are need no escapes. */
function nameMarkup(name: string): string {
  const language = languageOfName(name);
  const lang = language === undefined ? '' : ` lang="${language}"`;
  return `<bdi translate="no"${lang}>${escapedText(name)}</bdi>`;
}

/** The markup of a text that has names in it; null where it has none. */
function naming(text: string): string | null {
  const pieces = aroundNames(text);
  if (pieces.length === 1) return null;
  return pieces
    .map((piece, at) => (at % 2 === 0 ? escapedText(piece) : nameMarkup(piece)))
    .join('');
}

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

/** How an element has a text that is all it holds. Where nothing can stand in it, a name keeps all of it. */
function written(type: string, text: string): Props {
  const markup = naming(text);
  if (IN_PICTURES.has(type)) {
    const kept = markup === null ? {} : { translate: 'no' };
    return { ...kept, dangerouslySetInnerHTML: { __html: escapedText(text) } };
  }
  if (PLAIN.has(type)) return { translate: markup === null, textContent: text };
  if (markup === null) return { textContent: text };
  return { children: h(NAMING, { dangerouslySetInnerHTML: { __html: markup } }) };
}

/** Gives an element its text; a vnode's own fields are made for this hook to change. */
function settle(vnode: { type: unknown; props: unknown }): void {
  const { type, props } = vnode;
  if (type === null && isText(props)) {
    if (!isRead(String(props))) return;
    const markup = naming(String(props));
    vnode.type = markup === null ? OWN : NAMING;
    vnode.props =
      markup === null
        ? { textContent: String(props) }
        : { dangerouslySetInnerHTML: { __html: markup } };
    return;
  }
  if (typeof type !== 'string' || LEFT_ALONE.has(type)) return;
  const { children, ...others } = props as Props;
  if (children === undefined || 'dangerouslySetInnerHTML' in others) return;
  const text = textOf(children);
  if (text !== null) vnode.props = { ...others, ...written(type, text) };
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
