import { Frame, type SignProps, Squared } from './signFrame.tsx';
import { OwnSign } from './world/OwnSign.tsx';

export const Press = ({ size }: SignProps) => (
  <Squared size={size} turns>
    <path
      d="M5.6 12h9.6M11.6 8.4 15.2 12l-3.6 3.6M18.2 7v10"
      stroke="var(--red)"
      stroke-width="1.9"
    />
  </Squared>
);

export const Fence = ({ size }: SignProps) => (
  <OwnSign thing="fence" size={size}>
    <Squared size={size}>
      <path
        d="M7 7v10M12 7v10M17 7v10M5 10.2h14M5 14.2h14"
        stroke="var(--crack)"
        stroke-width="1.9"
      />
    </Squared>
  </OwnSign>
);

export const Sever = ({ size }: SignProps) => (
  <Squared size={size}>
    <path d="M7.2 7.2 16.8 16.8M16.8 7.2 7.2 16.8" stroke="var(--crack)" stroke-width="2.2" />
  </Squared>
);

/** For good: nothing that anyone does takes it back. */
export const Crack = ({ size }: SignProps) => (
  <Frame size={size}>
    <path
      d="M2 7l5 3.4 4.6.4 4-3.6L22 6M11.6 10.8l1 5-2.8 5.4M7 10.4l-1.8 4M15.6 7.2l.8-3.6M12.6 15.8l4 2.6"
      stroke="var(--crack)"
      stroke-width="1.9"
    />
  </Frame>
);

/** A knot in a cord: something promised. */
export const Promised = ({ size }: SignProps) => (
  <Frame size={size}>
    <path
      d="M2 13.6c4.4 0 6-5.4 10-5.4s4 7 0 7-4.4-7 0-7 5.6 5.4 10 5.4"
      stroke="var(--crack)"
      stroke-width="2"
    />
  </Frame>
);

/** Mutual ground: two rings, a pact. */
export const Pact = ({ size }: SignProps) => (
  <Frame size={size}>
    <circle cx="9" cy="12" r="6" stroke="var(--green)" stroke-width="2" />
    <circle cx="15" cy="12" r="6" stroke="var(--green)" stroke-width="2" />
  </Frame>
);
