import type { ComponentChildren } from 'preact';
import { Dialog } from './Dialog.tsx';

interface Props {
  /** Id of the heading inside. */
  readonly labelledBy: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** Something to read over the panel, with the field still in sight; Escape puts it away. */
export const OverPanel = (props: Props) => <Dialog class="play-reading" {...props} />;
