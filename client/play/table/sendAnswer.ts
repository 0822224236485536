import type { AnswerWish } from '../../../shared/model/debrief/questionAsking.ts';
import type { Ticket } from '../../../shared/model/wire/wire.ts';

/** What became of an answer that was sent. */
export type Sent = 'sent' | 'closed' | 'too-often' | 'unreachable';

const KNOWN: readonly string[] = ['closed', 'too-often'];

/** Takes back everything that a person answered; false where that failed. */
export async function takeBackAnswers({ code, key }: Ticket): Promise<boolean> {
  try {
    const response = await fetch(`/api/tables/${code}/asked`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${key}` },
    });
    return response.ok;
  } catch {
    return false;
  }
}

/** Sends a person's answer to the facilitator's question; an empty text takes it back. */
export async function sendAnswer({ code, key }: Ticket, answer: AnswerWish): Promise<Sent> {
  try {
    const response = await fetch(`/api/tables/${code}/asked`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(answer),
    });
    if (response.ok) return 'sent';
    const { trouble } = (await response.json()) as { trouble?: string };
    return KNOWN.includes(trouble ?? '') ? (trouble as Sent) : 'unreachable';
  } catch {
    return 'unreachable';
  }
}
