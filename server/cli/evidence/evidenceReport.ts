import type { Check } from './check.ts';
import { CHOSEN } from './implemented.ts';

/** What a check came to, in one word. */
export const verdict = ({ kind, holds }: Check): string => {
  if (!holds) return kind === 'exact' ? 'wrong' : 'does not reproduce';
  return kind === 'exact' ? 'exact' : 'reproduces';
};

function section(check: Check, number: number): string {
  const rows = [
    `## ${number}. ${check.title}`,
    '',
    `- **Source:** ${check.source}`,
    `- **Found there:** ${check.there}`,
    `- **Found here:** ${check.here}`,
    `- **Verdict:** ${verdict(check)} (kind of check: *${check.kind}*)`,
    ...(check.caution === undefined ? [] : [`- **Mind:** ${check.caution}`]),
  ];
  return rows.join('\n');
}

const chosen = (): string =>
  [
    '## Rules chosen because of a finding',
    '',
    'Of kind *implements*: the finding is why the rule is there. That the rule is there proves nothing about the finding.',
    '',
    '| rule here | found there | source |',
    '| --- | --- | --- |',
    ...CHOSEN.map(
      ({ title, here, there, source }) => `| ${title}: ${here} | ${there} | ${source} |`,
    ),
  ].join('\n');

/** The whole report: on a terminal, and as docs/evidence.md. */
export const asMarkdown = (checks: readonly Check[]): string =>
  `${[
    '# Evidence',
    'Written by `npm run evidence`; do not edit. What Riverbed rests on, and what may be claimed. *Exact*: a value that theory fixes. *Reproduces*: simulated players show an effect that experiments found with people; its direction and order, not its size. *Implements*: a rule that was chosen because of a finding. Nothing about anyone’s own leading or learning follows from any of it.',
    ...checks.map((check, i) => section(check, i + 1)),
    chosen(),
  ].join('\n\n')}\n`;
