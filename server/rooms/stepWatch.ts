import type { LiveSession } from '../session/LiveSession.ts';
import { mayGoOn, type Step } from '../table/inStep.ts';
import type { Table } from '../table/Table.ts';
import type { TableRegistry } from '../table/TableRegistry.ts';

/** What one looks at the other tables by. */
export type StepPorts = Pick<TableRegistry, 'hold' | 'release' | 'watch' | 'presence'>;

/** Looks at a session's other tables for one of them, as long as they are kept in step. */
export class StepWatch {
  readonly #table: Table;
  readonly #session: LiveSession;
  readonly #ports: StepPorts;
  readonly #look: () => void;
  #others: readonly Table[] = [];
  #unlisten: (() => void)[] = [];
  #watching = false;
  #closed = false;

  /** @param look called whenever the table may have to go on */
  constructor(table: Table, session: LiveSession, ports: StepPorts, look: () => void) {
    this.#table = table;
    this.#session = session;
    this.#ports = ports;
    this.#look = look;
    this.heard();
  }

  /** The session was arranged otherwise, or the table has begun or ended. */
  heard(): void {
    const wanted =
      this.#session.memory.arranged.inStep &&
      this.#table.stage === 'playing' &&
      this.#session.isNow(this.#table.code);
    if (wanted && !this.#watching) void this.#begin();
    if (wanted || !this.#watching) return;
    this.#end();
    this.#look();
  }

  /** May the table leave its dusk? */
  mayGoOn(): boolean {
    const round = this.#table.state?.round ?? 0;
    return (
      !this.#watching ||
      mayGoOn(
        round,
        this.#others.map((one) => this.#stepOf(one)),
      )
    );
  }

  close(): void {
    this.#closed = true;
    this.#end();
  }

  async #begin(): Promise<void> {
    this.#watching = true;
    const tables = await this.#session.tables().catch(() => []);
    if (this.#closed || !this.#watching) return;
    this.#others = tables.filter((one) => one !== this.#table);
    this.#unlisten = this.#others.flatMap((one) => {
      this.#ports.hold(one.code);
      return [
        one.listen(this.#look),
        this.#ports.watch(one.code, this.#look),
        () => this.#ports.release(one.code),
      ];
    });
    this.#look();
  }

  #end(): void {
    this.#watching = false;
    this.#others = [];
    for (const unlisten of this.#unlisten.splice(0)) unlisten();
  }

  #stepOf(table: Table): Step {
    return {
      stage: table.stage,
      round: table.state?.round ?? 0,
      waits: table.waits,
      deserted: this.#ports.presence(table.code)?.anyoneHere !== true,
    };
  }
}
