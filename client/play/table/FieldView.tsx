import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Mark } from '../../../shared/model/view.ts';
import type { Theme } from '../../field/drawing/paint/colours.ts';
import { svgNames } from '../../field/homesteadNames.ts';
import type { Field } from '../../field/index.ts';
import { insetOf } from '../../field/sights.ts';
import { fieldSvg } from '../../field/svg.ts';
import { useSize } from '../../kit/hooks.ts';
import { fetchPart } from '../../link/fetchPart.ts';
import type { Store } from '../../link/store.ts';
import { useGlance } from '../../link/useGlance.ts';
import { useWords } from '../../words/useWords.ts';
import '../../field/fieldFonts.css';

/** The living field is the largest thing there is: it may be fetched before it is needed. */
export const fetchField = () => import('../../field/index.ts');

interface Props {
  readonly store: Store;
  /** What stands alone for a moment, or nothing. */
  readonly shown: Mark | null;
  /** A dusk is told beside it. */
  readonly evening?: boolean;
  /** `night` for projection. */
  readonly theme?: Theme;
  /** CSS pixels at the foot of a wide picture over which the page lays buttons. */
  readonly foot?: number;
  /** CSS pixels that letters have at least, for those who look from far off. */
  readonly letters?: number;
}

/** From so many lost pictures on, plain canvases are used: they need nothing that a browser runs out of. */
const LOSSES_BORNE = 2;

/**
 * The field: a still picture at once, the living one over it as soon as it is there. Where the browser
 * takes the living one's graphics back, the still one stands in until another lives.
 */
export function FieldView({
  store,
  shown,
  evening = false,
  theme = 'day',
  foot = 0,
  letters = 0,
}: Props) {
  const words = useWords();
  const place = useRef<HTMLDivElement>(null);
  const [field, setField] = useState<Field | 'failed' | null>(null);
  /** Pictures that the browser took back. */
  const [losses, setLosses] = useState(0);

  useEffect(() => {
    const host = place.current;
    if (host === null) return;
    let over = false;
    let mounted: Field | null = null;
    const renderer = losses < LOSSES_BORNE ? undefined : 'canvas';
    const onLost = () => {
      setField(null);
      setLosses(losses + 1);
    };
    fetchPart(fetchField)
      .then(({ mountField }) =>
        mountField(host, store, words, { theme, foot, letters, renderer, onLost }),
      )
      .then(
        (living) => {
          mounted = living;
          if (over) living.destroy();
          else setField(living);
        },
        () => over || setField('failed'),
      );
    return () => {
      over = true;
      mounted?.destroy();
    };
  }, [store, words, theme, foot, letters, losses]);

  useEffect(() => {
    if (field !== null && field !== 'failed') field.show(shown);
  }, [field, shown]);

  useEffect(() => {
    if (field !== null && field !== 'failed') field.setEvening(evening);
  }, [field, evening]);

  const dependence = useGlance(store, (glance) => glance.screen?.dependence ?? null);
  useEffect(() => {
    if (field === null || field === 'failed') return;
    field.setDependence(dependence?.map((row) => row.map((share) => share / 100)) ?? null);
  }, [field, dependence]);

  return (
    <section class="play-field" aria-label={words.say('page.field')}>
      {field === null || field === 'failed' ? (
        <Still store={store} theme={theme} foot={foot} letters={letters} />
      ) : null}
      <div ref={place} class="play-canvas" />
      {field === 'failed' ? <p class="play-failed">{words.say('page.field-failed')}</p> : null}
    </section>
  );
}

/** The same valley, not moving. */
interface StillProps {
  readonly store: Store;
  readonly theme: Theme;
  readonly foot: number;
  readonly letters: number;
}

function Still({ store, theme, foot, letters }: StillProps) {
  const words = useWords();
  const view = useGlance(store, (glance) => glance.screen?.view ?? null);
  // It may stand for the whole game, and a phone be turned meanwhile.
  const [place, size] = useSize<HTMLDivElement>();
  const svg = useMemo(() => {
    if (view === null || size.width === 0) return '';
    const own = view.book?.seat ?? null;
    return fieldSvg(view.valley, {
      id: 'still',
      theme,
      ...size,
      letters,
      inset: insetOf(size, foot),
      own,
      nameOf: svgNames(view.valley, own, words),
    });
  }, [view, size, words, theme, foot, letters]);
  return (
    <div
      ref={place}
      class="play-still"
      aria-hidden="true"
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}
