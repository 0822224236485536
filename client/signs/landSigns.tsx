import { Frame, type SignProps } from './signFrame.tsx';
import { OwnSign } from './world/OwnSign.tsx';

export const Sun = ({ size }: SignProps) => (
  <OwnSign thing="drought" size={size}>
    <Frame size={size}>
      <circle cx="12" cy="12" r="4.6" fill="var(--grain)" />
      <path d="M12 1.8v3M12 19.2v3M1.8 12h3M19.2 12h3M4.8 4.8 6.9 6.9M17.1 17.1l2.1 2.1M19.2 4.8l-2.1 2.1M6.9 17.1l-2.1 2.1" />
    </Frame>
  </OwnSign>
);

export const Homestead = ({ size }: SignProps) => (
  <OwnSign thing="homestead" size={size}>
    <Frame size={size}>
      <path d="M6 11.6h12V21H6z" fill="var(--card)" />
      <path d="M3 12 12 3.4 21 12z" fill="#b5573a" />
      <path d="M10.4 15.6h3.2V21h-3.2z" fill="var(--ink)" />
    </Frame>
  </OwnSign>
);

/** Someone is away. */
export const AwayHomestead = ({ size }: SignProps) => (
  <Frame size={size}>
    <path d="M6 11.6V21h12v-9.4" stroke-dasharray="2.4 2.4" />
    <path d="M3 12 12 3.4 21 12" stroke-dasharray="2.4 2.4" />
  </Frame>
);

/** A bot keeps the seat. */
export const BotHead = ({ size }: SignProps) => (
  <Frame size={size}>
    <rect x="4" y="8" width="16" height="12" rx="3.6" fill="var(--card)" />
    <path d="M12 8V4.2M9 16.6h6" />
    <circle cx="12" cy="3.4" r="1" fill="var(--ink)" />
    <circle cx="9" cy="12.6" r="1.2" fill="var(--ink)" />
    <circle cx="15" cy="12.6" r="1.2" fill="var(--ink)" />
  </Frame>
);

export const Leaf = ({ size }: SignProps) => (
  <Frame size={size}>
    <path d="M4.6 19.4C3 10.6 8.4 3.8 20.2 3.8c.7 11.2-5.2 16.5-13.5 14.2" fill="#7fb356" />
    <path d="M4.4 21.2c1.5-4.5 4.5-8.2 9-10.5" />
  </Frame>
);

export const Tick = ({ size }: SignProps) => (
  <Frame size={size}>
    <path d="M4.6 12.8 9.6 17.8 19.4 6.6" stroke="currentColor" stroke-width="2.6" />
  </Frame>
);

export const Back = ({ size }: SignProps) => (
  <Frame size={size} turns>
    <path d="M14.6 5.4 8.2 12l6.4 6.6" stroke="currentColor" stroke-width="2.6" />
  </Frame>
);

export const Talk = ({ size }: SignProps) => (
  <Frame size={size}>
    <path d="M3 5.4h18v11H11l-5 4.2v-4.2H3z" fill="var(--white)" />
    <path d="M7 9.4h10M7 12.6h6.4" />
  </Frame>
);
