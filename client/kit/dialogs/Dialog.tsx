import type { ComponentChildren, RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useBackCloses } from './backCloses.ts';

interface Props {
  readonly class: string;
  /** Id of the heading inside. */
  readonly labelledBy: string;
  readonly onClose: () => void;
  /** Given the dialog's element, so that a button inside may close it. */
  readonly dialog?: RefObject<HTMLDialogElement | null>;
  readonly children: ComponentChildren;
}

/** A modal dialog that is open as long as it is drawn; Escape and the browser's Back put it away. */
export function Dialog({ class: look, labelledBy, onClose, dialog, children }: Props) {
  const own = useRef<HTMLDialogElement>(null);
  const element = dialog ?? own;
  useLayoutEffect(() => {
    const opener = document.activeElement;
    element.current?.showModal();
    return () => {
      // One that is taken from the page without being closed gives the focus back as well.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [element]);
  useBackCloses(true, () => element.current?.close());
  return (
    <dialog ref={element} class={look} aria-labelledby={labelledBy} onClose={onClose}>
      {children}
    </dialog>
  );
}
