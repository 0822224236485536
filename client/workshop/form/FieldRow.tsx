import type { ComponentChildren } from 'preact';
import type { Good } from '../../../shared/model/goods/goods.ts';
import { isRecord } from '../../kit/isRecord.ts';
import { GoodSign } from '../../signs/index.ts';
import type { Words } from '../../words/index.ts';
import { useWords } from '../../words/useWords.ts';
import { LanguageControl } from '../texts/LanguageControl.tsx';
import { added, beginning } from './beginnings.ts';
import { CasesControl, ChoiceControl } from './controls/ChoiceControl.tsx';
import { NumberControl } from './controls/NumberControl.tsx';
import { PairControl, PairsControl } from './controls/PairsControl.tsx';
import { RecordControl } from './controls/RecordControl.tsx';
import { SetControl } from './controls/SetControl.tsx';
import { TextControl } from './controls/TextControl.tsx';
import { helpOf, isGoods, itemOf, labelOf, rangeOf, schemaPath } from './fieldWording.ts';
import type {
  Field,
  GroupField,
  ListField,
  NamedField,
  NumberField,
  PairField,
} from './formFields.ts';
import type { Path } from './paths.ts';
import { useForm, useSpot } from './useForm.ts';

interface RowProps {
  readonly named: NamedField;
  readonly path: Path;
}

/** One field with its name, what it means, and the control that suits it. */
function FieldRow({ named, path }: RowProps) {
  const words = useWords();
  const { field } = named;
  const label = labelOf(words, schemaPath(path));
  if (field.kind === 'fixed') return null;
  if (field.kind === 'group')
    return (
      <Frame path={path} label={label}>
        {isGoods(field) ? (
          <GoodsFields field={field} path={path} label={label} />
        ) : (
          <GroupFields field={field} path={path} />
        )}
      </Frame>
    );
  if (field.kind === 'list' && field.of.kind !== 'pair')
    return (
      <Frame path={path} label={label}>
        <Items field={field} path={path} label={label} />
      </Frame>
    );
  return (
    <Row named={named} path={path} label={label}>
      <Control field={field} path={path} label={label} />
      {field.kind === 'cases' ? <CaseFields named={named} path={path} /> : null}
    </Row>
  );
}

export const Fields = ({ fields, path }: { fields: readonly NamedField[]; path: Path }) => (
  <>
    {fields.map((named) => (
      <FieldRow key={named.path} named={named} path={[...path, named.name]} />
    ))}
  </>
);

/** Fields of a group: those that it has, and, where some may be left out, a way to each of them. */
function GroupFields({ field, path }: { field: GroupField; path: Path }) {
  const words = useWords();
  const { value, set } = useSpot(path);
  const { draft } = useForm();
  const has = (name: string) => isRecord(value) && Object.hasOwn(value, name);
  const absent = field.fields.filter(({ name, optional }) => optional && !has(name));
  const present = field.fields.filter((named) => !absent.includes(named));
  const without = (name: string) =>
    set(Object.fromEntries(Object.entries(value ?? {}).filter(([one]) => one !== name)));
  return (
    <div class="w-own">
      {present.map((named) => (
        <div key={named.name} class={named.optional ? 'w-left-out' : undefined}>
          <FieldRow named={named} path={[...path, named.name]} />
          {named.optional ? (
            <button
              type="button"
              class="w-remove"
              aria-label={words.say('workshop.remove', { what: labelOf(words, named.path) })}
              onClick={() => without(named.name)}
            >
              ×
            </button>
          ) : null}
        </div>
      ))}
      {absent.length > 0 ? (
        <fieldset class="w-set" aria-label={words.say('workshop.also')}>
          <span aria-hidden="true">{words.say('workshop.also')}</span>
          {absent.map((named) => (
            <button
              key={named.name}
              type="button"
              class="w-chip"
              onClick={() =>
                set({ ...(isRecord(value) ? value : {}), [named.name]: added(named, draft) })
              }
            >
              + {labelOf(words, named.path)}
            </button>
          ))}
        </fieldset>
      ) : null}
    </div>
  );
}

interface ControlProps {
  readonly field: Field;
  readonly path: Path;
  readonly label: string;
}

function Control({ field, path, label }: ControlProps) {
  switch (field.kind) {
    case 'number':
      return <NumberControl field={field} path={path} label={label} />;
    case 'text':
      return path.length === 1 && path[0] === 'language' ? (
        <LanguageControl path={path} label={label} />
      ) : (
        <TextControl field={field} path={path} label={label} />
      );
    case 'choice':
      return <ChoiceControl field={field} path={path} label={label} />;
    case 'cases':
      return <CasesControl field={field} path={path} label={label} />;
    case 'set':
      return <SetControl field={field} path={path} label={label} />;
    case 'record':
      return <RecordControl field={field} path={path} />;
    case 'pair':
      return <PairControl path={path} label={label} />;
    case 'group':
      return <GroupFields field={field} path={path} />;
    case 'list':
      return (
        <PairsControl
          field={field as ListField & { readonly of: PairField }}
          path={path}
          label={label}
        />
      );
    // What never changes needs no control, and what a part of the page of its own shows has one there.
    default:
      return null;
  }
}

/** What a number may be stands behind what it means. */
function helpWith(words: Words, field: Field, at: string): string {
  const help = helpOf(words, at);
  return field.kind === 'number' ? `${help} ${rangeOf(words, field)}` : help;
}

/** Kinds whose control is one thing to which a label can belong. */
const LABELLED: ReadonlySet<Field['kind']> = new Set(['number', 'text', 'choice', 'cases']);

function Row({
  named,
  path,
  label,
  children,
}: RowProps & { label: string; children: ComponentChildren }) {
  const words = useWords();
  const spot = useSpot(path);
  const wide = named.field.kind !== 'number';
  return (
    <div class={wide ? 'w-field w-field-wide' : 'w-field'} data-path={path.join('.')}>
      <div class="w-what">
        <span class="w-name">
          {LABELLED.has(named.field.kind) ? <label for={spot.id}>{label}</label> : <b>{label}</b>}
          <Was path={path} field={named.field} />
        </span>
        <span class="w-why" id={`${spot.id}-why`}>
          {helpWith(words, named.field, schemaPath(path))}
        </span>
      </div>
      <div>{children}</div>
      <Wrong path={path} />
    </div>
  );
}

/** Several fields under one name. */
function Frame({
  path,
  label,
  children,
}: {
  path: Path;
  label: string;
  children: ComponentChildren;
}) {
  const words = useWords();
  const spot = useSpot(path);
  return (
    <fieldset class="w-group" data-path={path.join('.')} aria-describedby={`${spot.id}-why`}>
      <legend>{label}</legend>
      <p class="w-why" id={`${spot.id}-why`}>
        {helpOf(words, schemaPath(path))}
      </p>
      <Wrong path={path} />
      {children}
    </fieldset>
  );
}

function Wrong({ path }: { path: Path }) {
  const { wrong, id } = useSpot(path);
  return (
    <div id={`${id}-wrong`} class="w-wrong">
      {wrong.map((sentence) => (
        <p key={sentence} class="warn">
          {sentence}
        </p>
      ))}
    </div>
  );
}

/** Says that a value was another at first, and gives it back. */
function Was({ path, field }: { path: Path; field: Field }) {
  const words = useWords();
  const { was, set } = useSpot(path);
  if (was === undefined) return null;
  const text =
    field.kind === 'number'
      ? words.say('workshop.was', { value: String(was) })
      : words.say('workshop.put-back');
  return (
    <button type="button" class="w-was" onClick={() => set(was)}>
      {text}
    </button>
  );
}

function CaseFields({ named, path }: RowProps) {
  const { value } = useSpot(path);
  if (named.field.kind !== 'cases' || !isRecord(value)) return null;
  const { by, cases } = named.field;
  const fields = cases.find(({ name }) => name === value[by])?.fields ?? [];
  return fields.length === 0 ? null : (
    <div class="w-case">
      <Fields fields={fields} path={path} />
    </div>
  );
}

/** Water, grain and timber beside each other. */
function GoodsFields({ field, path, label }: { field: GroupField; path: Path; label: string }) {
  const words = useWords();
  return (
    <div class="w-goods">
      {field.fields.map(({ name, field: inner }) => {
        const good = name as Good;
        const what = words.say('workshop.part', { whole: label, part: words.say(`goods.${good}`) });
        return (
          <div key={name} class="w-good" data-path={[...path, name].join('.')}>
            <span class="w-good-name">
              <GoodSign good={good} size={22} /> {words.say(`goods.${good}`)}
            </span>
            <NumberControl field={inner as NumberField} path={[...path, name]} label={what} />
            <Wrong path={[...path, name]} />
          </div>
        );
      })}
    </div>
  );
}

/** How items stand below each other, where they are more than a short control. */
const ITEMS: Partial<Record<Field['kind'], string>> = {
  text: 'w-items',
  group: 'w-items w-items-many',
};

/** Several of the same, one below the other. */
function Items({ field, path, label }: { field: ListField; path: Path; label: string }) {
  const words = useWords();
  const { value, set } = useSpot(path);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const full = items.length >= field.most;
  const few = items.length <= field.least;
  return (
    <>
      <ol class={ITEMS[field.of.kind] ?? 'w-items w-items-short'}>
        {items.map((_, i) => {
          const at = [...path, i];
          const item = itemOf(words, schemaPath(path), i);
          const what = words.say('workshop.part', { whole: label, part: item });
          return (
            <li key={i} class="w-item" data-path={at.join('.')}>
              <span class="w-position" aria-hidden="true">
                {item}
              </span>
              <Control field={field.of} path={at} label={what} />
              <button
                type="button"
                class="w-remove"
                aria-label={words.say('workshop.remove', { what })}
                aria-disabled={few}
                onClick={() => few || set(items.filter((_, j) => j !== i))}
              >
                ×
              </button>
              <Wrong path={at} />
            </li>
          );
        })}
      </ol>
      <button
        type="button"
        class="button w-more"
        aria-disabled={full}
        onClick={() => full || set([...items, beginning(field.of)])}
      >
        {words.say('workshop.add')}
        <span class="sr-only">: {label}</span>
      </button>
    </>
  );
}
