import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

/** A key that is kept so that only whoever shows another key can have it back. */

const NONCE = 12;
const TAG = 16;

const secretOf = (key: string): Buffer => createHash('sha256').update(`seal ${key}`).digest();

/** Seals a key under another one. */
export function sealKey(key: string, under: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', secretOf(under), nonce);
  const sealed = Buffer.concat([cipher.update(key, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** The key that was sealed; null where this is not the key that it was sealed under. */
export function unsealKey(text: string, under: string): string | null {
  const bytes = Buffer.from(text, 'base64url');
  try {
    const cipher = createDecipheriv('aes-256-gcm', secretOf(under), bytes.subarray(0, NONCE));
    cipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    const plain = [cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()];
    return Buffer.concat(plain).toString('utf8');
  } catch {
    return null;
  }
}
