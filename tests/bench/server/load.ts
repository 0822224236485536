import { readFileSync } from 'node:fs';
import type { Seat } from '../../../shared/model/ids.ts';
import { framed, type Line } from './line.ts';

/** The same load for any server: a command a seat every two seconds. */

export const SEATS = 8;
const EVERY = 2000;

/** One table's lines: its seats, and a projector that only looks on. */
export interface Lines {
  readonly seats: readonly Line[];
  readonly projector: Line;
}

export interface Figures {
  readonly tables: number;
  /** Milliseconds from sending a command to its effect on another screen. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Of one core, in percent. */
  readonly cpu: number;
  readonly microsecondsACommand: number;
  readonly megabytes: number;
  readonly bytesAClientACommand: number;
  readonly bytesAClientASecond: number;
}

/** Sends for so many seconds after a warm-up, and measures what the server took for it. */
export async function measure(
  tables: readonly Lines[],
  pid: number,
  seconds: number,
  warmUp: number,
): Promise<Figures> {
  const waits: number[] = [];
  let commands = 0;
  const timers = tables.flatMap((table, t) => {
    let sent = 0;
    table.projector.onShown(() => {
      if (sent > 0) waits.push(performance.now() - sent);
      sent = 0;
    });
    return table.seats.map((line, seat) => {
      let n = 0;
      const act = () => {
        n += 1;
        commands += 1;
        if (sent === 0) sent = performance.now();
        line.send(framed('submit', { id: `bench-${t}-${seat}-${n}`, command: commandOf(seat, n) }));
      };
      // Evenly over the two seconds, and no two tables at the same moment.
      const offset = (seat * EVERY) / SEATS + ((t * 37) % (EVERY / SEATS));
      let repeated: NodeJS.Timeout | undefined;
      const first = setTimeout(() => {
        act();
        repeated = setInterval(act, EVERY);
      }, offset);
      return () => {
        clearTimeout(first);
        clearInterval(repeated);
      };
    });
  });

  await sleep(warmUp);
  const all = tables.flatMap(({ seats, projector }) => [...seats, projector]);
  for (const line of all) line.takeBytes();
  waits.length = 0;
  commands = 0;
  const before = cpuSeconds(pid);
  const began = performance.now();
  await sleep(seconds);
  const span = (performance.now() - began) / 1000;
  const cpu = cpuSeconds(pid) - before;
  const bytes = all.reduce((sum, line) => sum + line.takeBytes(), 0);
  for (const stop of timers) stop();
  waits.sort((a, b) => a - b);
  const at = (share: number) => round(waits[Math.floor(waits.length * share)] ?? Number.NaN);
  return {
    tables: tables.length,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
    cpu: round((100 * cpu) / span),
    microsecondsACommand: Math.round((1e6 * cpu) / commands),
    megabytes: Math.round(residentBytes(pid) / 1e6),
    bytesAClientACommand: round(bytes / (commands * (SEATS + 1))),
    bytesAClientASecond: round(bytes / (all.length * span)),
  };
}

/** Words, and hands that go up and down: both are seen by all, and neither ever runs out. */
const commandOf = (seat: Seat, n: number) =>
  seat < SEATS / 2
    ? { type: 'ready', ready: n % 2 === 1 }
    : { type: 'say', to: null, phrase: n % 2 === 0 ? 'yes' : 'thanks', text: '' };

const sleep = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
const round = (value: number) => Math.round(value * 10) / 10;

/** Linux counts a process's time in hundredths of a second. */
function cpuSeconds(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*?\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

const residentBytes = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024;
