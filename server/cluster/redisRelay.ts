import { RedisPresence } from '@colyseus/redis-presence';
import type { Logger } from 'pino';
import type { Relay, Relayed } from './relay.ts';

type Hear = (word: Relayed) => void;

const topicOf = (code: string) => `riverbed:said:${code}`;

/** The presence by which Colyseus' rooms know of each other; it says when its line broke and is back. */
export class TalkingPresence extends RedisPresence {
  whenBack(run: () => void): void {
    this.sub.on('ready', run);
  }
}

/** What processes tell each other goes over Redis, which keeps no word for whoever was away. */
export function relayOver(presence: TalkingPresence, log: Logger): Relay {
  const trouble = (error: unknown) => log.error({ err: error }, 'not told to other processes');
  const hearers = new Set<Hear>();
  presence.whenBack(() => {
    for (const hear of hearers) hear({ kind: 'missed' });
  });
  return {
    tell(code, word) {
      presence.publish(topicOf(code), word).catch(trouble);
    },
    async follow(code, run) {
      const hear: Hear = (word) => run(word);
      hearers.add(hear);
      await presence.subscribe(topicOf(code), hear);
      return () => {
        hearers.delete(hear);
        presence.unsubscribe(topicOf(code), hear).catch(trouble);
      };
    },
  };
}
