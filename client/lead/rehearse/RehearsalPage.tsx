import { useEffect, useState } from 'preact/hooks';
import { firstPath, go, hrefOf, leadPath, screenPath, tablePath } from '../../app/route.ts';
import { Choice } from '../../kit/controls/Choice.tsx';
import { useHeadingFocus } from '../../kit/hooks.ts';
import { watchSize } from '../../kit/watchSize.ts';
import { useSession } from '../../link/useSession.ts';
import { Title } from '../../words/TypedText.tsx';
import { useWords } from '../../words/useWords.ts';
import { phonesOf } from './rehearsedPhones.ts';
import './rehearse.css';

interface Props {
  readonly code: string;
  /** The facilitator's key. */
  readonly sessionKey: string;
}

const LOOKS = ['all', 'desk', 'projector', 'phones'] as const;
type Look = (typeof LOOKS)[number];

/** Widths and heights of the screens that are looked at, in pixels. */
const SIZES = {
  desk: [1366, 768],
  projector: [1280, 720],
  phone: [390, 844],
} as const;

/** Desk, projector and two phones of a rehearsal in one window, each the page itself. */
export function RehearsalPage({ code, sessionKey }: Props) {
  const words = useWords();
  const heading = useHeadingFocus('rehearsal');
  const { screen, link } = useSession(code, sessionKey);
  const [look, setLook] = useState<Look>('all');
  const [phones] = useState(() => phonesOf(code));
  const title = screen?.title;
  useEffect(() => {
    if (title !== undefined) document.title = words.say('page.title-of', { what: title });
  }, [title, words]);
  if (link.kind === 'closed')
    return (
      <main class="page-wait">
        <p role="status">{words.say('rehearsal.gone')}</p>
        <button type="button" class="button" onClick={() => go(firstPath)}>
          {words.say('page.back-first')}
        </button>
      </main>
    );
  if (screen === null)
    return (
      <main class="page-wait">
        <p role="status">{words.say('lead.connecting')}</p>
      </main>
    );
  return (
    <main class="rehearsal" data-look={look}>
      <header class="rehearsal-head">
        <h1 tabIndex={-1} ref={heading}>
          <Title of={screen} />
        </h1>
        <p class="soft">{words.say('rehearsal.about')}</p>
        <Choice
          legend={words.say('rehearsal.look')}
          quiet
          value={look}
          options={LOOKS.map((value) => ({ value, text: words.say(`rehearsal.look-${value}`) }))}
          onValue={setLook}
        />
      </header>
      <div class="rehearsal-screens">
        <Framed
          kind="desk"
          title={words.say('rehearsal.look-desk')}
          address={`${leadPath(code)}#${sessionKey}`}
        />
        <Framed
          kind="projector"
          title={words.say('rehearsal.look-projector')}
          address={screenPath(code, screen.projector)}
        />
        {phones.map((phone, at) => (
          <Framed
            key={phone.key}
            kind="phone"
            title={words.say('rehearsal.phone', { n: at + 1 })}
            address={`${tablePath(phone.code)}#${phone.key}`}
          />
        ))}
      </div>
    </main>
  );
}

interface FramedProps {
  readonly kind: keyof typeof SIZES;
  readonly title: string;
  readonly address: string;
}

/** A whole screen, drawn smaller to fit its place. */
function Framed({ kind, title, address }: FramedProps) {
  const [width, height] = SIZES[kind];
  const [scale, setScale] = useState(0.5);
  const [box, setBox] = useState<HTMLElement | null>(null);
  // What stands in the frame must not be loaded anew when a key is renewed elsewhere.
  const [from] = useState(address);
  useEffect(() => {
    if (box === null) return;
    const measure = () =>
      setScale(Math.min(box.clientWidth / width, box.clientHeight / height) || 0.1);
    measure();
    return watchSize(box, measure);
  }, [box, width, height]);
  return (
    <figure class={`rehearsal-${kind}`}>
      <figcaption>{title}</figcaption>
      <div class="rehearsal-box" ref={setBox}>
        <iframe
          title={title}
          src={hrefOf(from)}
          width={width}
          height={height}
          style={{ transform: `scale(${scale})` }}
        />
      </div>
    </figure>
  );
}
