import { useId, useRef, useState } from 'preact/hooks';
import type { Screen } from '../../../shared/model/wire/wire.ts';
import { firstPath, go, hrefOf, tablePath } from '../../app/route.ts';
import { SoundSwitch } from '../../enter/Foot.tsx';
import { LanguageChoice } from '../../enter/LanguageChoice.tsx';
import { CopyButton } from '../../kit/controls/CopyButton.tsx';
import { Dialog } from '../../kit/dialogs/Dialog.tsx';
import { Qr } from '../../kit/Qr.tsx';
import { setTextSize, TEXT_SIZES, textSize } from '../../kit/textSize.ts';
import { Later } from '../../link/Later.tsx';
import { MenuLines } from '../../signs/pageSigns.tsx';
import { useWords, withWords } from '../../words/useWords.ts';
import { Longer } from '../table/Longer.tsx';
import './menu.css';

const loadRules = () =>
  withWords(['about'], import('../../enter/HowToPlay.tsx')).then(({ HowToPlay }) => HowToPlay);

interface Props {
  readonly screen: Screen;
  readonly seatKey: string;
  /** Lays the valley in words over the picture. */
  readonly onWords: () => void;
}

/** One tap away at any time: how to play, and what one may set for oneself. */
export function GameMenu(props: Props) {
  const { screen } = props;
  const words = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        class="button play-menu"
        data-theme={screen.view?.valley.phase === 'dusk' ? 'night' : undefined}
        aria-label={words.say('menu.open')}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <MenuLines size={24} />
      </button>
      {open ? <MenuSheet {...props} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function MenuSheet({ screen, seatKey, onWords, onClose }: Props & { onClose: () => void }) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const valley = screen.view?.valley;
  return (
    <Dialog class="menu" labelledBy={id} onClose={onClose} dialog={dialog}>
      <header class="row menu-head">
        <h2 id={id}>{words.say('menu.title')}</h2>
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          {words.say('page.close')}
        </button>
      </header>
      <div class="menu-settings">
        <SoundSwitch look="button" />
        <LanguageChoice look="row" />
        <TextSizes />
        <Longer screen={screen} seatKey={seatKey} />
        <button
          type="button"
          class="button"
          onClick={() => {
            dialog.current?.close();
            onWords();
          }}
        >
          {words.say('told.title')}
        </button>
        <OwnLink screen={screen} seatKey={seatKey} />
        <div>
          <button type="button" class="button" onClick={() => go(firstPath)}>
            {words.say('menu.leave')}
          </button>
          <p class="soft">{words.say('menu.leave-note')}</p>
        </div>
      </div>
      {valley ? (
        <section class="menu-how">
          <h2>{words.say('how.title')}</h2>
          <Later
            load={loadRules}
            props={{ rules: valley.scenario, seats: valley.seats, seat: screen.seat }}
            meanwhile={null}
          />
        </section>
      ) : null}
    </Dialog>
  );
}

function TextSizes() {
  const words = useWords();
  const [chosen, setChosen] = useState(textSize);
  return (
    <fieldset>
      <legend>{words.say('menu.text-size')}</legend>
      <span class="menu-sizes">
        {TEXT_SIZES.map((size) => (
          <button
            key={size}
            type="button"
            class="button"
            aria-pressed={size === chosen}
            onClick={() => {
              setTextSize(size);
              setChosen(size);
            }}
          >
            {words.say(`menu.text-${size}`)}
          </button>
        ))}
      </span>
    </fieldset>
  );
}

/** The way to one's own seat from another device. */
function OwnLink({ screen, seatKey }: Pick<Props, 'screen' | 'seatKey'>) {
  const words = useWords();
  const [shown, setShown] = useState(false);
  const link = `${screen.address || `${location.origin}${hrefOf('')}`}${tablePath(screen.code)}#${seatKey}`;
  return (
    <div>
      <button type="button" class="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {words.say('menu.own-link')}
      </button>
      <p class="soft">{words.say('menu.own-link-why')}</p>
      {shown ? (
        <div class="menu-link">
          <Qr text={link} title={words.say('menu.own-link')} />
          <CopyButton text={link} label={words.say('lobby.own-link')} />
        </div>
      ) : null}
    </div>
  );
}
