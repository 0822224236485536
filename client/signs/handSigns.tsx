import { Frame, type SignProps } from './signFrame.tsx';
import { OwnSign } from './world/OwnSign.tsx';

/** A hand that draws. */
export const Bucket = ({ size }: SignProps) => (
  <OwnSign thing="draw" size={size}>
    <Frame size={size}>
      <path d="M6 9.4C6 1 18 1 18 9.4" />
      <path d="M4.6 9.4h14.8l-2 12H6.6z" fill="var(--lake)" />
      <path d="M4.6 9.4h14.8l-.4 2.6H5z" fill="var(--white)" />
    </Frame>
  </OwnSign>
);

/** A hand that tends. */
export const Sprout = ({ size }: SignProps) => (
  <OwnSign thing="tend" size={size}>
    <Frame size={size}>
      <path d="M12 21.4V11.6M7 21.4h10" />
      <path d="M12 12.2C6.8 12.4 3.6 9.2 3 4.2c5.4-.4 8.8 2.4 9 8z" fill="var(--timber)" />
      <path d="M12 10.8c0-4.4 3.2-7.2 9-7.6.2 5-3.2 8-9 7.6z" fill="#7fb356" />
    </Frame>
  </OwnSign>
);
