import type { Good } from '../../shared/model/goods/goods.ts';
import { Frame, type SignProps } from './signFrame.tsx';
import { OwnSign } from './world/OwnSign.tsx';

export const Water = ({ size }: SignProps) => (
  <OwnSign thing="water" size={size}>
    <Frame size={size}>
      <path
        d="M12 2.2C15.4 7 19 10.6 19 14.6a7 7 0 0 1-14 0C5 10.6 8.6 7 12 2.2z"
        fill="var(--lake)"
      />
      <path d="M8.3 15.2c.2 1.9 1.3 3 3 3.3" stroke="var(--on-lake)" />
    </Frame>
  </OwnSign>
);

const Grain = ({ size }: SignProps) => (
  <Frame size={size}>
    <circle cx="12" cy="12" r="8.6" fill="var(--grain)" />
    <path d="M6.6 9.4c3.6-2 7.2-2 10.8 0M5.6 12.6c4.2-2.2 8.6-2.2 12.8 0M6.8 15.8c3.4-1.8 7-1.8 10.4 0" />
  </Frame>
);

const Timber = ({ size }: SignProps) => (
  <Frame size={size}>
    <path d="M12 2.6 18.6 18H5.4z" fill="var(--timber)" />
    <path d="M12 18v3.6" stroke-width="2.4" />
  </Frame>
);

export const Basket = ({ size }: SignProps) => (
  <OwnSign thing="basket" size={size}>
    <Frame size={size}>
      <path d="M6.6 11.2C6.6 1.6 17.4 1.6 17.4 11.2" />
      <path d="M2.8 11h18.4l-2.2 9.6H5z" fill="var(--basket)" />
      <path d="M3.6 14.4h16.8M4.4 17.6h15.2" />
    </Frame>
  </OwnSign>
);

const SIGNS = { water: Water, grain: Grain, timber: Timber } as const;

/** The sign of a good: a drop, a ribbed disc, a tree. */
export function GoodSign({ good, size }: SignProps & { good: Good }) {
  const Drawn = SIGNS[good];
  return (
    <OwnSign thing={good} size={size}>
      <Drawn size={size} />
    </OwnSign>
  );
}
