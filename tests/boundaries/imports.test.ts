import { describe, expect, test } from 'vitest';
import { CLIENT_ROOMS, hasHome, judge, RULES } from './boundaries.ts';
import { readSource, readSources, type Source } from './source.ts';

const sources = readSources(['client', 'server', 'shared']);

/** Front doors of folders that a file stands in, where it imports one. */
const throughOwnDoor = ({ path, imports }: Source): string[] =>
  imports
    .map(({ target }) => target)
    .filter((target) => target.endsWith('/index.ts') && path.startsWith(target.slice(0, -8)))
    .map((target) => `${path} imports ${target}`);

describe('the house', () => {
  test('every file keeps the rules', () => {
    expect(sources.flatMap(judge)).toEqual([]);
  });

  test('nobody inside a folder comes in by its own front door', () => {
    expect(sources.flatMap(throughOwnDoor)).toEqual([]);
    const text = "import { replay } from '../index.ts'; import { why } from '../../bots/index.ts';";
    expect(throughOwnDoor(readSource('shared/replay/home/made-up.ts', text))).toEqual([
      'shared/replay/home/made-up.ts imports shared/replay/index.ts',
    ]);
  });

  test('every room of the client has its rule', () => {
    const rooms = sources.map(({ path }) => /^client\/([^/]+)\//.exec(path)?.[1]);
    const known = [...Object.keys(CLIENT_ROOMS), 'app', undefined];
    expect(rooms.filter((room) => !known.includes(room))).toEqual([]);
  });

  test('every file lives where a rule says what it may import', () => {
    expect(sources.map(({ path }) => path).filter((path) => !hasHome(path))).toEqual([]);
  });
});

/** A made-up file that breaks a rule, and what the rule must say. */
const TRESPASSES: readonly (readonly [file: string, text: string, rule: string])[] = [
  [
    'client/app/made-up.ts',
    "import { First } from '../enter/First.tsx';",
    'only the page that opens them all knows the pages',
  ],
  [
    'shared/model/made-up.ts',
    "import { step } from '../engine/index.ts';",
    'the model knows nothing but zod',
  ],
  [
    'shared/engine/rules/made-up.ts',
    "import { z } from 'zod';",
    'the engine knows nothing but the model',
  ],
  [
    'shared/scenarios/made-up.ts',
    "export * from '../bots/taker.ts';",
    'scenarios know nothing but the model',
  ],
  [
    'shared/bots/made-up.ts',
    "import type { State } from '../model/state.ts';",
    'bots know no more than a player: never the state, never the record',
  ],
  [
    'shared/replay/made-up.ts',
    "import { decide } from '../engine/decide.ts';",
    'replay comes in by the front doors of engine, bots and metrics',
  ],
  [
    'shared/story/people/made-up.ts',
    "import { playGame } from '../../replay/index.ts';",
    'the people of a story know no more than a player',
  ],
  [
    'shared/story/made-up.ts',
    "import { passive } from './people/passive.ts';",
    'a story is measured by the front doors of engine, bots, replay and metrics',
  ],
  [
    'shared/metrics/made-up.ts',
    "const trade = await import('../engine/rules/trade.ts');",
    'metrics come in by the front door of the engine',
  ],
  [
    'server/made-up.ts',
    "import { createStore } from '../client/store.ts';",
    'the server knows the shared rules, and no screen',
  ],
  [
    'client/play/made-up.tsx',
    "let state: import('../../shared/model/state.ts').State;",
    'the client knows what a viewer may see, and no rule',
  ],
  [
    'client/enter/made-up.tsx',
    'const page = await import(somewhere);',
    'the client knows what a viewer may see, and no rule',
  ],
  [
    'client/debrief/made-up.ts',
    "export { step } from '../../shared/engine/index.ts';",
    'the debrief, its talk at the desk and what is taken home alone replay and measure',
  ],
  [
    'client/workshop/made-up.ts',
    "import type { State } from '../../shared/model/state.ts';",
    'the workshop simulates by the front doors, and sees no state',
  ],
  ['shared/model/made-up.ts', 'export let born: Date;', 'shared code has no clock'],
  [
    'shared/bots/made-up.ts',
    'export const toss = () => Math.random() < 0.5;',
    'shared code has no chance but its own',
  ],
  [
    'shared/bots/made-up.ts',
    'const { random } = Math; export { random };',
    'shared code has no chance but its own',
  ],
  [
    'shared/replay/made-up.ts',
    "import { readFileSync } from 'node:fs';",
    'shared code has no screen, no network and no machine',
  ],
  [
    'shared/engine/made-up.ts',
    'export const rate = Math.exp(0.5);',
    'the engine uses no function whose last digit differs between machines',
  ],
  [
    'client/lead/made-up.ts',
    "export const line = new WebSocket('ws://localhost');",
    'the browser opens lines in line.ts and tunnel.ts, with roomClient.ts',
  ],
  [
    'client/made-up.ts',
    "import { Client } from 'colyseus.js';",
    'the browser opens lines in line.ts and tunnel.ts, with roomClient.ts',
  ],
  [
    'client/debrief/made-up.ts',
    'export const shown = (a: number, b: number) => (a / b).toFixed(1);',
    'numbers are written in one place, format.ts',
  ],
  [
    'client/charts/made-up.ts',
    'export const many = (n: number) => n.toLocaleString();',
    'numbers are written in one place, format.ts',
  ],
  [
    'server/made-up.ts',
    "import { Room } from '@colyseus/core';",
    'the server speaks through its rooms, server/rooms',
  ],
  [
    'client/play/made-up.tsx',
    "import type { Scene } from 'phaser';",
    'Phaser paints the field and nothing else',
  ],
];

/** For each room of the client, a file that enters a room it must not. */
const INTRUDERS = Object.entries(CLIENT_ROOMS).map(([room, others]) => {
  const shut = Object.keys(CLIENT_ROOMS).find((one) => one !== room && !others.includes(one));
  const says = RULES.find(({ binds }) => binds.source === `^client\\/${room}\\/`)?.says ?? '';
  return [`client/${room}/made-up.ts`, `export * from '../${shut}/index.ts';`, says] as const;
});

describe('a file that breaks a rule is found', () => {
  test.each([...TRESPASSES, ...INTRUDERS])('%s: %s', (path, text, rule) => {
    expect(judge(readSource(path, text)).join('\n')).toContain(rule);
  });

  test('each rule has a file here that breaks it', () => {
    const broken = new Set([...TRESPASSES, ...INTRUDERS].map(([, , rule]) => rule));
    expect(RULES.map(({ says }) => says).filter((says) => !broken.has(says))).toEqual([]);
  });
});

describe('a file that keeps the rules is left in peace', () => {
  test.each([
    ['shared/engine/made-up.ts', 'export const half = (n: number) => Math.floor(n / 2);'],
    ['shared/model/made-up.ts', 'export const sight = { window: 3, Date: 4 }; sight.window += 1;'],
    ['shared/bots/made-up.ts', "import type { View } from '../model/view.ts'; // no Date here"],
    [
      'client/field/made-up.ts',
      "import { Scene } from 'phaser'; export class Lake extends Scene {}",
    ],
    [
      'client/link/line.ts',
      "import { Client } from 'colyseus.js'; export const say = new Client();",
    ],
    [
      'server/rooms/TableRoom.ts',
      "import { Room } from '@colyseus/core'; export class Table extends Room {}",
    ],
  ])('%s: %s', (path, text) => {
    expect(judge(readSource(path, text))).toEqual([]);
  });
});
