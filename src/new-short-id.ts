/** A new id of 12 letters and digits (60 bits), short enough for a button's data and to read aloud. */
export function newShortId(randomBytes: (count: number) => Uint8Array): string {
  const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
  return [...randomBytes(12)].map((byte) => alphabet[byte % alphabet.length]).join('');
}
