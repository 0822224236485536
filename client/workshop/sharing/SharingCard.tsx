import { CopyButton } from '../../kit/controls/CopyButton.tsx';
import { Qr } from '../../kit/Qr.tsx';
import { useWords } from '../../words/useWords.ts';
import { saveAsFile } from '../saveAsFile.ts';
import { addressOf, isOfThisMachine } from './valleyAddress.ts';
import { LONGEST_LINK, LONGEST_QR } from './valleyLink.ts';

interface Props {
  readonly title: string;
  readonly draft: unknown;
  readonly letters: string;
}

/** Passing a valley on: a link that holds all of it, the same as a QR code, and a file. */
export function SharingCard({ title, draft, letters }: Props) {
  const words = useWords();
  const address = addressOf(letters);
  const fits = letters.length <= LONGEST_LINK;
  return (
    <section class="card valley-sharing" aria-labelledby="valley-sharing">
      <h2 id="valley-sharing">{words.say('shelf.pass-on')}</h2>
      <p class="soft">{words.say('shelf.pass-on-why')}</p>
      {isOfThisMachine() && fits ? <p class="warn">{words.say('shelf.own-machine')}</p> : null}
      {fits ? (
        <CopyButton text={address} label={words.say('shelf.copy-link')} />
      ) : (
        <p>{words.say('shelf.link-too-long')}</p>
      )}
      {letters.length <= LONGEST_QR ? (
        <Qr text={address} title={words.say('shelf.qr', { title })} />
      ) : fits ? (
        <p>{words.say('shelf.qr-too-long')}</p>
      ) : null}
      <button type="button" class="button" onClick={() => saveAsFile(draft)}>
        {words.say('workshop.save')}
      </button>
    </section>
  );
}
