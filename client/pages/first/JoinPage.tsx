import { useState } from 'preact/hooks';
import { type Failure, takeSeat } from '../api.ts';
import { useHeadingFocus } from '../hooks.ts';
import { keepSeat } from '../keys.ts';
import { keepNickname, keptNickname } from '../nickname.ts';
import { firstPath, go, goInstead, tablePath } from '../route.ts';
import { useWords } from '../words.ts';
import { Foot } from './Foot.tsx';
import { Picture } from './Picture.tsx';
import { NicknameField, TroubleLine } from './parts.tsx';
import './first.css';

/** What a join link or a QR code opens: a nickname, and one is in. */
export function JoinPage({ code }: { code: string }) {
  const words = useWords();
  const heading = useHeadingFocus(code);
  const [nickname, setNickname] = useState(keptNickname);
  const [missing, setMissing] = useState(false);
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const sitDown = async (event: Event) => {
    event.preventDefault();
    const name = nickname.trim();
    if (name === '') return setMissing(true);
    if (waiting) return;
    setWaiting(true);
    setFailure(null);
    const { done, failure: why } = await takeSeat(code, { nickname: name });
    setWaiting(false);
    if (done === null) return setFailure(why);
    keepNickname(name);
    keepSeat(done, { nickname: name });
    goInstead(tablePath(done.code));
  };

  return (
    <div class="first first-join">
      <Picture title={false} />
      <div class="first-column">
        <main>
          <h1 class="first-join-title" tabIndex={-1} ref={heading}>
            {words.say('first.join-title')}
          </h1>
          <form class="door-form card" onSubmit={sitDown} noValidate>
            <p class="join-code">
              {words.say('first.join-text', { code: `${code.slice(0, 3)} ${code.slice(3)}` })}
            </p>
            <NicknameField
              value={nickname}
              missing={missing}
              onValue={(value) => {
                setNickname(value);
                setMissing(false);
              }}
            />
            <TroubleLine failure={failure} />
            <button type="submit" class="button button-main" aria-busy={waiting}>
              {words.say('first.sit-down')}
            </button>
            <button type="button" class="link" onClick={() => go(firstPath)}>
              {words.say('first.other-code')}
            </button>
          </form>
        </main>
        <Foot />
      </div>
    </div>
  );
}
