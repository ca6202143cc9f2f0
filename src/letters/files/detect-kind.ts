/** What a file is by its first bytes, whatever its name says. */
export type DetectedKind =
  | 'pdf'
  | 'zip'
  | 'ole'
  | 'encrypted-office'
  | 'image'
  | 'archive'
  | 'rtf'
  | 'html'
  | 'text'
  | 'binary'
  | 'empty';

const PDF_HEADER_WITHIN = 1024;
const CONTROL_SAMPLE = 64 * 1024;

const SIGNATURES: readonly (readonly [DetectedKind, string])[] = [
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['ole', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['image', '\xff\xd8\xff'],
  ['image', '\x89PNG\r\n\x1a\n'],
  ['image', 'GIF8'],
  ['image', 'BM'],
  ['image', 'II*\x00'],
  ['image', 'MM\x00*'],
  ['archive', 'Rar!\x1a\x07'],
  ['archive', '7z\xbc\xaf\x27\x1c'],
  ['archive', '\x1f\x8b\x08'],
  ['rtf', '{\\rtf'],
];

/** Tells a file's kind from its content. */
export function detectKind(bytes: Uint8Array): DetectedKind {
  const head = Buffer.from(bytes.subarray(0, PDF_HEADER_WITHIN)).toString('latin1');
  if (bytes.length === 0) return 'empty';
  const known = SIGNATURES.find(([kind, start]) => head.startsWith(start) && fits(kind, bytes));
  if (known?.[0] === 'ole' && holdsEncryptedPackage(bytes)) return 'encrypted-office';
  if (known) return known[0];
  if (/^RIFF.{4}WEBP/s.test(head) || /^.{4}ftyp(?:heic|heix|mif1|avif)/s.test(head)) return 'image';
  if (head.includes('%PDF-')) return 'pdf';
  if (startsLikeUtf16(bytes)) return 'text';
  if (holdsControlCharacters(bytes)) return 'binary';
  return /^\s*(?:<!doctype html|<html)/i.test(head) ? 'html' : 'text';
}

// Office wraps a document with a password into an OLE file with this stream ([MS-OFFCRYPTO] 2.1).
function holdsEncryptedPackage(bytes: Uint8Array): boolean {
  return Buffer.from(bytes).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

// "BM" may open a text; a bitmap's header holds zero bytes.
function fits(kind: DetectedKind, bytes: Uint8Array): boolean {
  return kind !== 'image' || bytes.subarray(0, 32).includes(0) || bytes[0] !== 0x42;
}

function startsLikeUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

function holdsControlCharacters(bytes: Uint8Array): boolean {
  return bytes
    .subarray(0, CONTROL_SAMPLE)
    .some(
      (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d,
    );
}
