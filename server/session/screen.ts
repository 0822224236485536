import type { SessionNews, SessionScreen } from '../../shared/model/session.ts';
import type { House } from '../house.ts';
import type { Table } from '../Table.ts';
import { type Glanced, glanceAt } from './glance.ts';
import { type Right, type Session, stageOf } from './Session.ts';

type Head = Omit<SessionScreen, 'tables'>;

/** What those who hold one right see of a session, and what they have been told of it. */
export class SessionView {
  readonly #house: House;
  readonly #session: Session;
  readonly #tables: readonly Table[];
  readonly #right: Right;
  #head = '';
  #keys: string[] = [];

  constructor(house: House, session: Session, tables: readonly Table[], right: Right) {
    this.#house = house;
    this.#session = session;
    this.#tables = tables;
    this.#right = right;
  }

  /** All of it, for someone who has just come. */
  whole(): SessionNews {
    return { head: this.#makeHead(), tables: this.#glances().map(({ glance }) => glance) };
  }

  /** What changed since this was last asked for; null where nothing did. */
  changes(): SessionNews | null {
    const head = this.#makeHead();
    const lasting = JSON.stringify({ ...head, elapsed: head.elapsed !== null });
    const glances = this.#glances();
    const fresh = glances.filter(({ key }, at) => key !== this.#keys[at]);
    const same = lasting === this.#head;
    this.#head = lasting;
    this.#keys = glances.map(({ key }) => key);
    if (same && fresh.length === 0) return null;
    const tables = fresh.map(({ glance }) => glance);
    return same ? { tables } : { head, tables };
  }

  #glances(): Glanced[] {
    return this.#tables.map((table, at) => glanceAt(this.#house, table, at, this.#right));
  }

  #makeHead(): Head {
    const { opened, underWay, showing, notes } = this.#session.memory;
    const lead = this.#right === 'lead';
    return {
      right: this.#right,
      code: this.#session.code,
      title: opened.title,
      address: this.#house.address,
      stage: stageOf(this.#tables),
      placing: opened.placing,
      empty: opened.empty,
      pace: opened.pace,
      showing,
      notes: lead ? [...notes] : notes.filter(({ to }) => to === 'all'),
      elapsed: underWay === null ? null : Math.max(0, Date.now() - underWay),
      planned: Math.max(...this.#tables.map(({ settings }) => settings.scenario.minutes)),
      projector: lead ? opened.projector : '',
    };
  }
}
