import type { ComponentType } from 'preact';
import type { BalancingMove, Force } from '../../../shared/model/eventFacts.ts';
import { Fence, Press, Sever, type SignProps } from '../../signs/index.ts';
import { Frame } from '../../signs/signFrame.tsx';

const Round = ({ size, children }: SignProps & { children: preact.ComponentChildren }) => (
  <Frame size={size}>
    <circle cx="12" cy="12" r="10.6" fill="var(--white)" />
    {children}
  </Frame>
);

const INWARD =
  'M12 4.4v4M10.4 7 12 8.6 13.6 7M12 19.6v-4M10.4 17 12 15.4l1.6 1.6M4.4 12h4M7 10.4 8.6 12 7 13.6M19.6 12h-4M17 10.4 15.4 12l1.6 1.6';

/** Others come to what one has. */
const Attraction = ({ size }: SignProps) => (
  <Round size={size}>
    <path d={INWARD} />
    <circle cx="12" cy="12" r="1.8" fill="var(--ink)" />
  </Round>
);

/** One needs less, within a ring of one's own. */
const Withdrawal = ({ size }: SignProps) => (
  <Round size={size}>
    <circle cx="12" cy="12" r="5.6" stroke-dasharray="2.6 2.2" />
    <circle cx="12" cy="12" r="1.8" fill="var(--ink)" />
  </Round>
);

/** Several stand together. */
const Consolidation = ({ size }: SignProps) => (
  <Round size={size}>
    <circle cx="12" cy="8.8" r="3.6" />
    <circle cx="8.8" cy="14" r="3.6" />
    <circle cx="15.2" cy="14" r="3.6" />
  </Round>
);

/** New ways lead out. */
const Expansion = ({ size }: SignProps) => (
  <Round size={size}>
    <path d="M8.6 12H4.6M6.4 10.2 4.6 12l1.8 1.8M15.4 12h4M17.6 10.2l1.8 1.8-1.8 1.8" />
    <circle cx="12" cy="12" r="1.8" fill="var(--ink)" />
  </Round>
);

export const WAY_SIGNS: Readonly<Record<BalancingMove, ComponentType<SignProps>>> = {
  attraction: Attraction,
  withdrawal: Withdrawal,
  consolidation: Consolidation,
  expansion: Expansion,
};

export const FORCE_SIGNS: Readonly<Record<Force, ComponentType<SignProps>>> = {
  press: Press,
  fence: Fence,
  sever: Sever,
};
