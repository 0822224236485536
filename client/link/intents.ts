import type {
  Hands,
  Intention,
  Phrase,
  SeatCommand,
  Terms,
  WorkKind,
} from '../../shared/model/command.ts';
import type { Good, Goods } from '../../shared/model/goods.ts';
import type { AskId, PactId, PromiseId, Seat, WorkId } from '../../shared/model/ids.ts';
import type { Refusal } from '../../shared/model/refusal.ts';
import type { Connection } from './connection.ts';

/** Null where it was done, else why nothing was. */
type Outcome = Promise<Refusal | null>;

/** Gestures in the game's words, each turned into its command. */
export type Intents = ReturnType<typeof intents>;

/** Every move a person can make, over a connection. */
export function intents({ submit, start }: Pick<Connection, 'submit' | 'start'>) {
  const ask = (command: SeatCommand): Outcome => submit(command);
  return {
    start,
    submit: ask,
    allocate: ({ draw, tend }: Hands) => ask({ type: 'allocate', draw, tend }),
    intend: (intention: Intention | null) => ask({ type: 'intend', intention }),
    ready: (ready = true) => ask({ type: 'ready', ready }),

    offer: (to: Seat, give: Goods, get: Goods) => ask({ type: 'offer', to, give, get }),
    /** `debtor` owes the other half by the dusk of round `due`. */
    promise: (to: Seat, give: Goods, get: Goods, due: number, debtor: 'me' | 'you') =>
      ask({ type: 'promise', to, give, get, due, debtor }),
    accept: (id: AskId) => ask({ type: 'accept', ask: id }),
    decline: (id: AskId) => ask({ type: 'decline', ask: id }),
    withdraw: (id: AskId) => ask({ type: 'withdraw', ask: id }),
    counter: (id: AskId, give: Goods, get: Goods) => ask({ type: 'counter', ask: id, give, get }),
    gift: (to: Seat, goods: Goods) => ask({ type: 'gift', to, goods }),
    pay: (promise: PromiseId, goods: Goods) => ask({ type: 'pay', promise, goods }),

    press: (to: Seat, good: Good, amount: number) => ask({ type: 'press', to, good, amount }),
    yieldTo: (id: AskId) => ask({ type: 'yield', ask: id }),
    refuse: (id: AskId) => ask({ type: 'refuse', ask: id }),
    sever: (to: Seat) => ask({ type: 'sever', to }),
    amend: (to: Seat, goods: Goods) => ask({ type: 'amend', to, goods }),

    introduce: (a: Seat, b: Seat) => ask({ type: 'introduce', a, b }),
    bridge: (to: Seat, pay: Goods) => ask({ type: 'bridge', to, pay }),
    improve: () => ask({ type: 'improve' }),
    becomeSelfReliant: () => ask({ type: 'self-reliance' }),
    fence: () => ask({ type: 'fence' }),

    call: (work: WorkKind) => ask({ type: 'call', work }),
    pledge: (work: WorkId, goods: Goods) => ask({ type: 'pledge', work, goods }),
    unpledge: (work: WorkId) => ask({ type: 'unpledge', work }),
    propose: (terms: Terms) => ask({ type: 'propose', terms }),
    sign: (pact: PactId) => ask({ type: 'sign', pact }),
    leave: (pact: PactId) => ask({ type: 'leave', pact }),

    say: (to: Seat | null, text: string) => ask({ type: 'say', to, phrase: null, text }),
    sayPhrase: (to: Seat | null, phrase: Phrase) => ask({ type: 'say', to, phrase, text: '' }),
  };
}
