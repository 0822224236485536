/** What a button carries that can't be pressed yet, with the reason to be read and heard. */
export const waitsFor = (why: string | null | false): { 'aria-disabled'?: true; title?: string } =>
  why === null || why === false ? {} : { 'aria-disabled': true, title: why };
