import { strToU8, type Zippable, zip } from 'fflate';

/** Files of an archive by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Packs files into one archive. Rejects where that fails. */
export function pack(files: Files): Promise<Uint8Array> {
  const all: Zippable = {};
  // What comes as bytes is a picture that is packed already.
  for (const [path, content] of Object.entries(files))
    all[path] = typeof content === 'string' ? strToU8(content) : [content, { level: 0 }];
  return new Promise((resolve, reject) =>
    zip(all, { level: 6 }, (error, data) => (error ? reject(error) : resolve(data))),
  );
}
