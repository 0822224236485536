import { describe, expect, it } from 'vitest';
import { bubblesOf } from '../../client/field/askBubbles.ts';
import { type Kind, marksOf, screenOf, valleyOf } from '../../client/field/demoValley.ts';
import { cracked } from '../../client/field/drawing/land/fieldScenery.ts';
import { overLand, scenery } from '../../client/field/drawing/land/scenery.ts';
import { coloursOf } from '../../client/field/drawing/paint/colours.ts';
import { hardTimesIn } from '../../client/field/drawing/paint/hardTimes.ts';
import { lightOf } from '../../client/field/drawing/paint/light.ts';
import {
  capacitiesHeld,
  dawnArrow,
  lakeLook,
  NOTHING_OPENS,
  riverLooks,
  riversOf,
  springChange,
  workLooks,
} from '../../client/field/drawing/picture.ts';
import { drawBubble, LATER, saidGoods } from '../../client/field/drawing/signs/bubbles.ts';
import { lakeCallouts } from '../../client/field/drawing/signs/callouts.ts';
import { notedSeats } from '../../client/field/drawing/signs/notes.ts';
import { planField } from '../../client/field/geometry/plan.ts';
import { reachOf, shorePoint } from '../../client/field/geometry/shore.ts';
import { nameLooks } from '../../client/field/homesteadNames.ts';
import { focusOf } from '../../client/field/markFocus.ts';
import { dependenceArrows, flowArrows } from '../../client/field/overlayArrows.ts';
import { changeNotes, lackNotes } from '../../client/field/overlayNotes.ts';
import { layoutSize, sightOf, type Wish } from '../../client/field/sights.ts';
import { fieldSvg } from '../../client/field/svg.ts';
import type { Touched } from '../../client/link/store.ts';
import { createWords, LANGUAGES } from '../../client/words/index.ts';
import type { Ask } from '../../shared/model/agreements/ask.ts';
import { at } from '../../shared/model/at.ts';
import type { Goods } from '../../shared/model/goods/goods.ts';
import type { Seat } from '../../shared/model/ids.ts';
import { GROUNDS } from '../../shared/model/scenario.ts';
import { scenarioOf } from '../../shared/scenarios/index.ts';
import { theValley } from '../support/world.ts';

const KINDS: Kind[] = ['young', 'scarred', 'chords', 'star', 'villages', 'complete', 'line'];
const NONE = { water: 0, grain: 0, timber: 0 };
const say = (key: string) => key;

describe('words beside the lake', () => {
  const valley = valleyOf('young', 4);
  const plan = planField(4, 390, 366);
  const frame = { x: 0, y: 0, width: 390, height: 366 };
  const told = (dusks: typeof valley.springDusks) =>
    JSON.stringify(
      lakeCallouts(plan, { ...valley, springDusks: dusks }, frame, 1, say, coloursOf('day')),
    );

  it('speak of the last dusk only once there was one', () => {
    expect(told([{ before: 40, stock: 37, drawn: 8, fences: 0 }])).toContain('last-dusk');
    expect(told([])).not.toContain('last-dusk');
    expect(told([])).toContain('red-line');
  });
});

describe('the picture as SVG', () => {
  it.each(KINDS.flatMap((kind) => [3, 8, 16].map((n) => [kind, n] as const)))(
    'is drawn without a hole (%s, %i seats)',
    (kind, n) => {
      for (const theme of n === 8 ? (['day', 'night'] as const) : (['day'] as const)) {
        const svg = fieldSvg(valleyOf(kind, n), {
          theme,
          width: 390,
          height: 430,
          moving: true,
          own: 1,
          nameOf: (seat) => `Seat ${seat}`,
          words: say,
        });
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        expect(svg.startsWith('<svg')).toBe(true);
      }
    },
  );

  it.each(GROUNDS.flatMap((ground) => [3, 8, 16].map((n) => [ground, n] as const)))(
    'is drawn without a hole on every ground, in a drought too (%s, %i seats)',
    (ground, n) => {
      const valley = valleyOf('scarred', n, ground);
      const dusk = { before: n * 900, stock: n * 800, drawn: n * 2, fences: 0 };
      for (const drought of [false, true])
        for (const phase of ['morning', 'dusk'] as const) {
          const shown = { ...valley, drought, phase, springDusks: [dusk] };
          const svg = fieldSvg(shown, { theme: 'day', width: 768, height: 620, own: 1 });
          expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        }
    },
  );

  it('writes names as text and never as markup', () => {
    const svg = fieldSvg(valleyOf('young', 3), {
      theme: 'day',
      width: 900,
      height: 700,
      nameOf: () => '<b>&"',
      title: 'a "valley" & <more>',
    });
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('aria-label="a &quot;valley&quot; &amp; &lt;more>"');
  });

  it('stands still unless it is asked to move', () => {
    const options = { theme: 'day', width: 600, height: 500 } as const;
    expect(fieldSvg(valleyOf('young', 5), options)).not.toContain('<animate');
    expect(fieldSvg(valleyOf('young', 5), { ...options, moving: true })).toContain('<animate');
  });
});

describe('what the lake remembers', () => {
  it('keeps a ring for each loss of capacity, the first extent outermost', () => {
    expect(capacitiesHeld(valleyOf('scarred', 8))).toEqual([96, 92, 80]);
    expect(capacitiesHeld(valleyOf('young', 8))).toEqual([]);
  });

  it('has fences where they were built', () => {
    expect(lakeLook(valleyOf('scarred', 4)).fences).toEqual([2, 0, 0, 1]);
  });
});

describe('what the spring did since the dusk before', () => {
  const valley = valleyOf('young', 8);
  const fell = { before: 9000, stock: 6950, drawn: 28, fences: 0 };
  const at = (phase: 'morning' | 'day' | 'dusk', springDusks = [fell]) => ({
    ...valley,
    phase,
    springDusks,
  });

  it('is told by its level before, at its lowest and after', () => {
    expect(springChange(at('morning'))).toEqual({ before: 90, low: 62, now: 69 });
    expect(springChange(at('morning', []))).toBeNull();
  });

  it('is an arrow with its number at dawn, and at no other hour', () => {
    const plan = planField(8, 960, 768);
    const texts = (phase: 'morning' | 'day' | 'dusk') =>
      dawnArrow(plan, at(phase), coloursOf('day')).flatMap((s) =>
        s.kind === 'text' ? [s.text] : [],
      );
    expect([texts('morning'), texts('day'), texts('dusk')]).toEqual([['21'], [], []]);
  });

  it.each([
    [0.04, 'valley', 'beyond'],
    [0.1, 'valley', 'beyond'],
    [0.25, 'valley', 'within'],
    [0.4, 'valley', 'within'],
    [0.2, 'wheel', 'beyond'],
  ] as const)(
    'keeps clear of a red line at %d of the spring of a %s, %s it',
    (share, ground, side) => {
      const [width, height] = ground === 'wheel' ? [390, 421] : [960, 768];
      const plan = planField(8, width, height, {}, ground);
      const { firstCapacity } = valley.spring;
      const red = shorePoint(plan.lake, Math.PI / 2, reachOf(share, 1)).y;
      const spring = { ...valley.spring, redLine: share * firstCapacity };
      const [arrow] = dawnArrow(plan, { ...at('morning'), spring }, coloursOf('day'));
      if (arrow?.kind !== 'group') throw new Error('an arrow is a group');
      const half = 0.62 * arrow.scale;
      if (side === 'within') expect(arrow.y + half).toBeLessThan(red);
      else expect(arrow.y - half).toBeGreaterThan(red);
    },
  );

  it('shows in the lake in the morning and at dusk, and leaves the day alone', () => {
    expect(lakeLook(at('dusk')).change).not.toBeNull();
    expect(lakeLook(at('day')).change).toBeNull();
  });
});

describe('rivers', () => {
  it('of others step back behind one’s own, and behind nobody’s where nobody looks', () => {
    const valley = valleyOf('scarred', 8);
    const rivers = riversOf(planField(8, 390, 430), valley);
    const aside = (own: number | null) =>
      riverLooks(valley, rivers, NOTHING_OPENS, own).filter((look) => look.aside).length;
    const mine = valley.ties.filter(({ a, b }) => a === 1 || b === 1).length;
    expect(aside(1)).toBe(valley.ties.length - mine);
    expect(aside(null)).toBe(0);
  });
});

describe('works', () => {
  it('stand on sites of their own, finished terraces together', () => {
    const looks = workLooks(planField(8, 960, 768), valleyOf('scarred', 8));
    const sites = new Set(looks.map((look) => `${look.site.x} ${look.site.y}`));
    expect(sites.size).toBe(looks.length);
    expect(looks.map((look) => look.done)).toEqual([true, true, false, true, false]);
  });
});

describe('arrows', () => {
  it('show who gave to whom today, exchanges and gifts together', () => {
    const valley = valleyOf('young', 3);
    const ties = [{ ...at(valley.ties, 0), carriedAB: 2, giftedAB: 1, carriedBA: 0, giftedBA: 0 }];
    expect(flowArrows({ ...valley, ties })).toEqual([{ from: 0, to: 1, weight: 1, text: '3' }]);
  });

  it('run from who depends to whom, and leave out what leans little', () => {
    const valley = valleyOf('line', 3);
    const matrix = [
      [0, 0.42, 0],
      [0.01, 0, 0],
      [0, 0, 0],
    ];
    expect(dependenceArrows(valley, { matrix, speaker: { language: 'en' } })).toEqual([
      { from: 0, to: 1, weight: 0.84, text: '42%' },
    ]);
    for (const language of LANGUAGES) {
      const [arrow] = dependenceArrows(valley, { matrix, speaker: { language } });
      const written = new Intl.NumberFormat(language, { style: 'percent' }).format(0.42);
      expect(arrow?.text, language).toBe(written);
    }
  });
});

const viewOf = (asks: Ask[]) => {
  const { view } = screenOf(valleyOf('young', 5), 1, asks);
  if (view === null) throw new Error('a screen of a game has a view');
  return view;
};

describe('names and tags', () => {
  it('call oneself "You", and everyone else by their one label', () => {
    const words = createWords('en');
    const view = viewOf([]);
    const looks = nameLooks(planField(5, 960, 768), view, words);
    expect(looks.map(({ name }) => name)).toEqual(['Ada', 'You', 'Chidi', 'Dana', 'Emre']);
    expect(looks.map(({ place }) => place)).toEqual(
      view.valley.homesteads.map(({ place }) => words.placeName(place)),
    );
  });

  const waiting = (asks: Ask[]) =>
    bubblesOf(viewOf(asks), say).map(({ seat, says, own }) => [
      seat,
      own ? 'own' : 'asks',
      says
        .map((said) =>
          'later' in said ? 'later' : 'word' in said ? said.word : `${said.units} ${said.good}`,
        )
        .join(' '),
    ]);

  it('show what waits for an answer, a press before an offer, one bubble a house', () => {
    const swap = {
      kind: 'offer',
      give: { ...NONE, timber: 1 },
      get: { ...NONE, grain: 2 },
    } as const;
    const press = { id: 2, kind: 'press', good: 'water', amount: 1 } as const;
    expect(
      waiting([
        { ...swap, id: 1, from: 2, to: 1 },
        { ...press, from: 2, to: 1 },
        { ...swap, id: 6, from: 4, to: 1 },
        { id: 4, kind: 'introduction', from: 3, a: 0, b: 1, agreed: [0] },
        { id: 5, kind: 'introduction', from: 4, a: 0, b: 1, agreed: [1] },
      ]),
    ).toEqual(
      [
        [2, 'asks', 'press 1 water'],
        [4, 'asks', '1 timber for 2 grain'],
        [3, 'asks', 'new-river'],
      ].map(([seat, who, text]) => [seat, who, String(text).replace(' for ', ' swap-for ')]),
    );
  });

  it('show one’s own open offers at the house that they went to, what one would get first', () => {
    const offer = {
      kind: 'offer',
      give: { ...NONE, grain: 1 },
      get: { ...NONE, water: 1 },
    } as const;
    const asks: Ask[] = [{ ...offer, id: 3, from: 1, to: 0 }];
    expect(waiting(asks)).toEqual([[0, 'own', '1 water swap-for 1 grain']]);
  });

  it('show the newest of a house’s offers, and of one’s own at a house', () => {
    const offer = (id: number, from: number, to: number, water: number): Ask => ({
      ...{ id, kind: 'offer', from, to },
      give: { ...NONE, timber: 1 },
      get: { ...NONE, water },
    });
    const asks = [offer(3, 0, 1, 3), offer(4, 1, 3, 2), offer(5, 0, 1, 2), offer(6, 1, 3, 1)];
    expect(waiting(asks)).toEqual([
      [0, 'asks', '1 timber swap-for 2 water'],
      [3, 'own', '1 water swap-for 1 timber'],
    ]);
  });

  it('mark the half of a promise that comes later, whoever owes it', () => {
    const promise = (from: number, to: number, debtor: number): Ask => ({
      ...{ id: from + 1, kind: 'promise', from, to, due: 4, debtor },
      give: { ...NONE, timber: 1 },
      get: { ...NONE, grain: 1 },
    });
    expect(waiting([promise(0, 1, 0)])).toEqual([[0, 'asks', '1 timber later swap-for 1 grain']]);
    expect(waiting([promise(0, 1, 1)])).toEqual([[0, 'asks', '1 timber swap-for 1 grain later']]);
    expect(waiting([promise(1, 0, 1)])).toEqual([[0, 'own', '1 grain swap-for 1 timber later']]);
    expect(waiting([promise(1, 0, 0)])).toEqual([[0, 'own', '1 grain later swap-for 1 timber']]);
  });

  it('make room for what a look writes over a house, and stay over all others', () => {
    const swap = {
      kind: 'offer',
      give: { ...NONE, timber: 1 },
      get: { ...NONE, grain: 1 },
    } as const;
    const view = viewOf([
      { ...swap, id: 1, from: 0, to: 1 },
      { ...swap, id: 2, from: 2, to: 1 },
    ]);
    const written = notedSeats([
      { seat: 2, kind: 'has', goods: [{ good: 'timber', units: 3 }] },
      { at: { lake: true }, by: -2, once: null },
      { at: { seat: 4 }, by: -1, once: null },
    ]);
    expect(written).toEqual([2, 4]);
    expect(bubblesOf(view, say, written).map(({ seat }) => seat)).toEqual([0]);
  });

  it('lie whole within the picture, at every size that names are looked at', () => {
    const says = [...saidGoods({ water: 2, grain: 3, timber: 0 }), { word: 'for' }, LATER];
    for (const [width, height] of [
      [320, 300],
      [390, 430],
      [768, 620],
    ] as const) {
      const plan = planField(12, width, height);
      for (const stead of plan.steads) {
        const said = { seat: stead.seat, says, own: false };
        const [bubble] = drawBubble(plan, stead, said, coloursOf('day'));
        if (bubble?.kind !== 'group') throw new Error('a bubble is one group');
        const xs = bubble.shapes.flatMap((shape) =>
          shape.kind === 'path' ? shape.lines.flatMap((l) => l.filter((_, i) => i % 2 === 0)) : [],
        );
        expect(bubble.x + Math.min(...xs)).toBeGreaterThanOrEqual(0);
        expect(bubble.x + Math.max(...xs)).toBeLessThanOrEqual(width);
        // A phone's buttons lie over its upper corners.
        const beside = bubble.x + Math.min(...xs) > 52 && bubble.x + Math.max(...xs) < width - 52;
        if (width < 560 && bubble.y < 50) expect(beside).toBe(true);
      }
    }
  });
});

describe('a drought’s cracked fields', () => {
  it('lie under the sun of First Light, never on it', () => {
    const plan = planField(4, 960, 768, undefined, 'dawn');
    const kinds = scenery(plan, { drought: true, fences: [0, 0, 0, 0] }, coloursOf('day')).map(
      ({ kind }) => kind,
    );
    expect(kinds).toContain('group');
    expect(kinds.lastIndexOf('group')).toBeLessThan(kinds.indexOf('glow'));
  });

  it.each([
    [4, 960, 768],
    [8, 960, 768],
    [8, 390, 430],
    [12, 390, 430],
  ] as const)('lie over no name (%i seats, %i×%i)', (seats, width, height) => {
    const plan = planField(seats, width, height);
    const boxes = cracked(plan, coloursOf('day'), 26).flatMap((field) => {
      if (field.kind !== 'group') throw new Error('a field is one group');
      const rim = field.shapes.find((shape) => shape.kind === 'path');
      const numbers = rim?.kind === 'path' ? rim.lines.flat() : [];
      const far = (odd: number) =>
        Math.max(...numbers.filter((_, i) => i % 2 === odd).map((n) => Math.abs(n)));
      return [{ x: field.x, y: field.y, half: far(0), high: far(1) }];
    });
    expect(boxes.length).toBeGreaterThan(0);
    const covered = plan.steads.filter(({ label, labelWidth }) => {
      const lines = (plan.labelLines * plan.labelSize) / 2;
      const middle = label.y + lines - plan.labelSize / 2;
      return boxes.some(
        ({ x, y, half, high }) =>
          Math.abs(x - label.x) < half + labelWidth / 2 && Math.abs(y - middle) < high + lines,
      );
    });
    expect(covered.map(({ seat }) => seat)).toEqual([]);
  });
});

describe('a drought looks as its world calls it', () => {
  const plan = planField(5, 960, 640, undefined, 'banks');
  const hard = { drought: true, fences: [0, 0, 0, 0, 0] };
  const drawn = (id: string) => {
    const colours = coloursOf('day', scenarioOf(id)?.world);
    const split =
      scenery(plan, hard, colours).length -
      scenery(plan, { ...hard, drought: false }, colours).length;
    return { split, over: overLand(plan, hard, colours) };
  };

  it('splits fields where it has no sign', () => {
    expect(drawn('the-valley').split).toBeGreaterThan(0);
    expect(drawn('neighbourhood').split).toBeGreaterThan(0);
    expect(drawn('the-valley').over).toEqual([]);
  });

  it('is rain and clouds in the fishery, and no field splits', () => {
    const { split, over } = drawn('fishery');
    expect(split).toBe(0);
    expect(over.filter(({ kind }) => kind === 'group').length).toBeGreaterThan(2);
    expect(over.some(({ kind }) => kind === 'path')).toBe(true);
  });

  it('is the world’s own sign elsewhere, over no name', () => {
    const { split, over } = drawn('open-source');
    expect(split).toBe(0);
    expect(over.length).toBeGreaterThan(2);
    for (const sign of over) {
      if (sign.kind !== 'group') throw new Error('a sign is one group');
      for (const { label, labelWidth } of plan.steads)
        expect(
          Math.abs(sign.x - label.x) > labelWidth / 2 ||
            Math.abs(sign.y - label.y) > plan.labelSize,
        ).toBe(true);
    }
  });

  it('has a light of its own', () => {
    const lights = ['the-valley', 'fishery', 'open-source'].map(
      (id) => lightOf('day', 'day', hardTimesIn(coloursOf('day', scenarioOf(id)?.world))).colour,
    );
    expect(new Set(lights).size).toBe(3);
  });
});

describe('what one lacks', () => {
  const seen = (own: Goods, other: Goods) => {
    const view = viewOf([]);
    const store = (seat: Seat, goods: Goods) => ({ seat, goods, yield: 3, selfReliant: false });
    const rules = {
      ...view.valley.scenario,
      vitality: { ...view.valley.scenario.vitality, changes: [-2, -1, 0, 1] },
    };
    const valley = { ...view.valley, scenario: rules };
    if (view.book === null) throw new Error('a seat has a book');
    return { valley, book: { ...view.book, seen: [store(1, own), store(2, other)] } };
  };

  it('stands at one’s own house, and beside it who has it, or makes it', () => {
    const notes = lackNotes(
      seen({ water: 2, grain: 1, timber: 0 }, { water: 0, grain: 4, timber: 3 }),
    );
    expect(notes[0]).toEqual({ seat: 1, kind: 'lacks', goods: [{ good: 'timber', units: 1 }] });
    expect(notes[1]).toEqual({ seat: 2, kind: 'has', goods: [{ good: 'timber', units: 3 }] });
    expect(notes.slice(2).every(({ kind }) => kind === 'makes')).toBe(true);
  });

  it('is nothing once every basket can be filled', () => {
    const full = { water: 3, grain: 3, timber: 3 };
    expect(lackNotes(seen(full, full))).toEqual([]);
  });
});

describe('what changed since yesterday', () => {
  it('is told of houses, rivers and the spring', () => {
    const view = viewOf([]);
    const { valley } = view;
    const shown = {
      ...valley,
      scenario: {
        ...theValley,
        ...valley.scenario,
        vitality: { ...theValley.vitality, start: 7 },
      },
      livesDusks: [
        { round: 1, baskets: [], vitality: [7, 7, 7, 7, 7] },
        { round: 2, baskets: [], vitality: [6, 7, 8, 7, 7] },
      ],
      riversDusks: [
        { round: 1, widths: valley.ties.map(({ width }) => width - 1), limits: [3, 3, 3, 3, 3] },
        { round: 2, widths: valley.ties.map(({ width }) => width), limits: [3, 3, 3, 3, 3] },
      ],
    };
    const notes = changeNotes(shown, riversOf(planField(5, 960, 768), shown));
    expect(
      notes.filter(({ at }) => 'seat' in at).map(({ at, by }) => ['seat' in at && at.seat, by]),
    ).toEqual([
      [0, -1],
      [2, 1],
    ]);
    expect(notes.filter(({ at }) => 'river' in at).every(({ by }) => by === 1)).toBe(true);
    expect(notes.filter(({ at }) => 'river' in at)).toHaveLength(5);
  });
});

describe('where the camera looks', () => {
  const wish = (touched: Touched): Wish => ({
    view: viewOf([]),
    touched,
    overlay: 'none',
    dependence: null,
    unread: [],
    told: null,
    evening: false,
  });

  it('goes to what is touched on a small canvas, and shows all on a large one', () => {
    expect(sightOf(wish({ kind: 'spring' }), true).of).toBe('lake');
    expect(sightOf(wish({ kind: 'homestead', seat: 2 }), true)).toEqual({ of: 'tie', a: 1, b: 2 });
    expect(sightOf(wish({ kind: 'homestead', seat: 1 }), true).of).toBe('all');
    expect(sightOf(wish({ kind: 'spring' }), false).of).toBe('all');
  });

  it('goes to what is told on any canvas', () => {
    const told = at(marksOf(5, valleyOf('scarred', 5).ties), 0);
    expect(sightOf({ ...wish({ kind: 'nothing' }), told }, false).of).toBe('lake');
  });

  it('lays nothing out anew when a panel opens over part of a phone', () => {
    const before = { width: 390, height: 430 };
    const lake = { of: 'lake', callouts: true } as const;
    expect(layoutSize({ width: 390, height: 237 }, lake, before)).toBe(before);
    expect(layoutSize({ width: 390, height: 237 }, { of: 'all' }, before).height).toBe(237);
  });

  it('moves nothing when a hint opens and takes a part of the height', () => {
    const before = { width: 390, height: 430 };
    const all = { of: 'all' } as const;
    expect(layoutSize({ width: 390, height: 352 }, all, before)).toBe(before);
    expect(layoutSize({ width: 390, height: 470 }, all, before).height).toBe(470);
    expect(layoutSize({ width: 320, height: 352 }, all, before).width).toBe(320);
    // A picture that was laid out large has no land beyond its edges, and is laid out anew.
    const large = { width: 675, height: 409 };
    expect(layoutSize({ width: 675, height: 355 }, all, large).height).toBe(355);
  });
});

describe('what is told', () => {
  it('finds the place of everything that can’t be undone', () => {
    const valley = valleyOf('scarred', 8);
    const sights = marksOf(8, valley.ties).map(({ event }) => focusOf(valley, event)?.sight.of);
    expect(sights).toEqual(['lake', 'lake', 'lake', 'tie', 'tie', 'stead']);
  });
});
