/**
 * An id that nobody else has. Browsers give whole UUIDs only over https, which a local network lacks.
 * @param bytes six for a message among one's own; 16 where nobody may guess it
 */
export const newId = (bytes = 6): string =>
  [...crypto.getRandomValues(new Uint8Array(bytes))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
