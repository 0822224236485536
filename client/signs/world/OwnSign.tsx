import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Signed, World } from '../../../shared/model/ownWorld.ts';
import { WordsContext } from '../../words/useWords.ts';
import { Frame, type SignProps } from '../signFrame.tsx';
import { SIGN_PATHS, type SignStroke } from './signPaths.ts';

type Chosen = NonNullable<World['signs'][Signed]>;

/** A sign that a valley chose, in one of the colours of signs. */
export function ChosenSign({ sign, colour, size }: SignProps & Chosen) {
  return (
    <Frame size={size}>
      {SIGN_PATHS[sign].map((stroke) => (
        <path
          key={stroke.d}
          d={stroke.d}
          fill={filling(stroke, colour)}
          stroke={stroke.as === 'inside' ? `var(--on-sign-${colour})` : undefined}
          stroke-width={stroke.bold ? 2.4 : undefined}
        />
      ))}
    </Frame>
  );
}

function filling({ as }: SignStroke, colour: Chosen['colour']): string | undefined {
  if (as === 'own') return `var(--sign-${colour})`;
  return as === 'pale' ? 'var(--white)' : undefined;
}

interface OwnProps extends SignProps {
  readonly thing: Signed;
  /** One that is not there: faint. */
  readonly empty?: boolean;
  /** How the valley itself draws it. */
  readonly children: ComponentChildren;
}

/** A thing by the sign that this page's world chose for it, else as the valley draws it. */
export function OwnSign({ thing, size, empty, children }: OwnProps) {
  const chosen = useContext(WordsContext)?.world?.signs[thing];
  if (chosen === undefined) return children;
  const sign = <ChosenSign {...chosen} size={size} />;
  return empty ? <span class="sign-empty">{sign}</span> : sign;
}
