import { readFileSync } from 'node:fs';
import { at } from '../../../shared/model/at.ts';
import { playDay, SEATS, words } from './day.ts';
import { framed, type Line, type Received } from './line.ts';

/** The same load for any server: a day as people play it, a command a seat every two seconds. */

const EVERY = 2000;
/** One in so many players loses the line once while it is measured, and comes back. */
const DROPS = 10;

const day = playDay();

/** The number of the sender's act, as it stands in its id. */
export const numberIn = (id: string): number => Number(/\d+$/.exec(id)?.[0]);

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
  /** Of one core, in percent, by process. */
  readonly cpu: readonly number[];
  readonly microsecondsACommand: number;
  readonly megabytes: number;
  readonly bytesAClientACommand: number;
  readonly messagesAClientACommand: number;
  /** Of what was asked, in percent. */
  readonly refused: number;
}

/** Sends for so many seconds after a warm-up, and measures what the server’s processes took for it. */
export async function measure(
  tables: readonly Lines[],
  pids: readonly number[],
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
      let n = -1;
      const act = () => {
        n += 1;
        commands += 1;
        const planned = day[seat]?.[n];
        const command = planned?.command ?? words(seat, n);
        // What stays among two, or is refused, no other screen shows.
        const isShown = planned?.changes.some(([[part]]) => part === 'valley') ?? true;
        if (sent === 0 && isShown) sent = performance.now();
        line.send(framed('submit', { id: `bench-${t}-${seat}-${n}`, command }));
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
  for (const line of all) line.take();
  waits.length = 0;
  commands = 0;
  const before = pids.map(cpuSeconds);
  const began = performance.now();
  const players = tables.flatMap(({ seats }) => seats);
  const dropped = players.filter((_, index) => index % DROPS === 0);
  // One after another, spread over the whole time.
  const back = dropped.map(async (line, index) => {
    await sleep((seconds * index) / dropped.length);
    await line.reconnect();
  });
  await sleep(seconds);
  const span = (performance.now() - began) / 1000;
  const cpus = pids.map((pid, index) => cpuSeconds(pid) - at(before, index));
  const cpu = cpus.reduce((sum, one) => sum + one, 0);
  await Promise.all(back);
  // Whoever comes back gets the whole state; it is not what a command costs.
  const stayed = all.filter((line) => !dropped.includes(line));
  const came = stayed.map((line) => line.take());
  const clients = stayed.length / tables.length;
  const sum = (read: (one: Received) => number) => came.reduce((all, one) => all + read(one), 0);
  for (const stop of timers) stop();
  waits.sort((a, b) => a - b);
  const wait = (share: number) => round(waits[Math.floor(waits.length * share)] ?? Number.NaN);
  return {
    tables: tables.length,
    p50: wait(0.5),
    p95: wait(0.95),
    p99: wait(0.99),
    cpu: cpus.map((one) => round((100 * one) / span)),
    microsecondsACommand: Math.round((1e6 * cpu) / commands),
    megabytes: Math.round(pids.reduce((sum, pid) => sum + residentBytes(pid), 0) / 1e6),
    bytesAClientACommand: round(sum(({ bytes }) => bytes) / (commands * clients)),
    messagesAClientACommand: round(sum(({ messages }) => messages) / (commands * clients)),
    refused: round((100 * sum(({ refused }) => refused)) / commands),
  };
}

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
