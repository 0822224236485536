import type { AnswerWish } from '../../../shared/model/debrief/questionAsking.ts';
import type { Ticket } from '../../../shared/model/wire/wire.ts';
import { make } from '../../link/request.ts';

/** What became of an answer that was sent. */
export type Sent = 'sent' | 'closed' | 'too-often' | 'unreachable';

const KNOWN: readonly string[] = ['closed', 'too-often'];

const at = (code: string): string => `/api/tables/${code}/asked`;

/** Takes back everything that a person answered; false where that failed. */
export async function takeBackAnswers({ code, key }: Ticket): Promise<boolean> {
  try {
    return (await make(at(code), { method: 'DELETE', key })).ok;
  } catch {
    return false;
  }
}

/** Sends a person's answer to the facilitator's question; an empty text takes it back. */
export async function sendAnswer({ code, key }: Ticket, answer: AnswerWish): Promise<Sent> {
  try {
    const { ok, body } = await make(at(code), { method: 'PUT', body: answer, key });
    if (ok) return 'sent';
    const { trouble = '' } = body as { trouble?: string };
    return KNOWN.includes(trouble) ? (trouble as Sent) : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
