import { useWords } from '../../words/useWords.ts';
import type { Complaint } from './complaints.ts';

interface Props {
  readonly complaints: readonly Complaint[];
  readonly onGo: (complaint: Complaint) => void;
}

/** What is to be mended, each a way to where it is written; or that nothing is. */
export function Problems({ complaints, onGo }: Props) {
  const words = useWords();
  const count = complaints.length;
  return (
    <section class="w-check-card" aria-labelledby="w-check">
      <h2 id="w-check" tabIndex={-1} class={count > 0 ? 'w-to-mend' : 'w-in-order'}>
        <span role="status">{words.say('workshop.problems', { n: count })}</span>
      </h2>
      {count > 0 ? (
        <ul class="w-problems">
          {complaints.map((complaint) => (
            <li key={`${complaint.path} ${complaint.sentence}`}>
              <button type="button" class="w-problem" onClick={() => onGo(complaint)}>
                <b>
                  {words.say(`workshop.section-${complaint.section}`)} · {complaint.label}
                </b>
                <span>{complaint.sentence}</span>
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
