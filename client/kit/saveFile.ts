/** Lets the browser keep a file under a name. */
export function save(content: Blob | string | Uint8Array, name: string, type: string): void {
  const blob = content instanceof Blob ? content : new Blob([content as BlobPart], { type });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // A browser has begun to keep it by then; freed at once, some would keep nothing.
  setTimeout(() => URL.revokeObjectURL(link.href), 30_000);
}

export const CSV = 'text/csv;charset=utf-8';
export const JSON_FILE = 'application/json';
export const SVG = 'image/svg+xml';
export const HTML = 'text/html;charset=utf-8';
export const ZIP = 'application/zip';
