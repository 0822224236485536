const SHELF = 'riverbed.nickname';

/** The nickname this browser gave last, so that nobody types it twice. */
export function keptNickname(): string {
  try {
    return localStorage.getItem(SHELF) ?? '';
  } catch {
    return '';
  }
}

export function keepNickname(nickname: string): void {
  try {
    localStorage.setItem(SHELF, nickname);
  } catch {
    // A browser that keeps nothing asks again.
  }
}
