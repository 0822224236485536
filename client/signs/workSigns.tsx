import type { WorkKind } from '../../shared/model/command.ts';
import { Frame, type SignProps } from './signFrame.tsx';
import { OwnSign } from './world/OwnSign.tsx';

export const Terraces = ({ size }: SignProps) => (
  <OwnSign thing="terraces" size={size}>
    <Frame size={size}>
      <path
        d="M2.6 20.4c6-2 12.8-2 18.8 0M5 16.2c4.6-1.6 9.4-1.6 14 0M7.4 12c3-1.2 6.2-1.2 9.2 0M9.6 8c1.6-.7 3.2-.7 4.8 0"
        stroke="var(--green)"
        stroke-width="2.2"
      />
    </Frame>
  </OwnSign>
);

export const Wetland = ({ size }: SignProps) => (
  <OwnSign thing="wetland" size={size}>
    <Frame size={size}>
      <path
        d="M2.4 18.6c1.6-1.2 3.2-1.2 4.8 0s3.2 1.2 4.8 0 3.2-1.2 4.8 0 3.2 1.2 4.8 0"
        stroke="var(--water)"
        stroke-width="2"
      />
      <path d="M8 15V6.6M12 15V3.6M16 15V7.6" />
      <path d="M8 6.6v3.6M12 3.6v3.8M16 7.6v3.2" stroke="var(--crack)" stroke-width="3.2" />
    </Frame>
  </OwnSign>
);

export const Granary = ({ size }: SignProps) => (
  <Frame size={size}>
    <path d="M6 10h12v8.6H6z" fill="var(--basket)" />
    <path d="M3.6 10.2 12 3l8.4 7.2z" fill="var(--grain)" />
    <path d="M8 18.6v3M16 18.6v3M10 14.2h4" />
  </Frame>
);

const Assembly = ({ size }: SignProps) => (
  <Frame size={size}>
    <path d="M2.8 9.2 12 3l9.2 6.2z" fill="#b5573a" />
    <path d="M4.6 9.2h14.8V20H4.6z" fill="var(--white)" />
    <path d="M8.2 12v8M12 12v8M15.8 12v8M3 20h18" />
  </Frame>
);

const SIGNS = {
  terraces: Terraces,
  wetland: Wetland,
  granary: Granary,
  assembly: Assembly,
} as const;

export function WorkSign({ kind, size }: SignProps & { kind: WorkKind }) {
  const Drawn = SIGNS[kind];
  return (
    <OwnSign thing={kind} size={size}>
      <Drawn size={size} />
    </OwnSign>
  );
}
