import { inflateRawSync } from 'node:zlib';

/** A ZIP file can't be read; `tooLarge`: it would unpack to more than allowed. */
export class ZipError extends Error {
  readonly tooLarge: boolean;

  constructor(message: string, tooLarge = false) {
    super(message);
    this.name = 'ZipError';
    this.tooLarge = tooLarge;
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly headerAt: number;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const MOST_ENTRIES = 5_000;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks the parts of a ZIP that `wanted` names, and no more than `limit` bytes of them together,
 * whatever sizes the file claims. Throws ZipError.
 */
export function readZip(
  bytes: Uint8Array,
  limit: number,
  wanted: (name: string) => boolean,
): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>();
  let left = limit;
  for (const entry of listEntries(bytes)) {
    if (!wanted(entry.name) || parts.has(entry.name)) continue;
    const part = unpack(bytes, entry, left);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return parts;
}

/** The names of all parts, without unpacking any. Throws ZipError. */
export function listZip(bytes: Uint8Array): string[] {
  return listEntries(bytes).map(({ name }) => name);
}

function listEntries(bytes: Uint8Array): Entry[] {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) throw new ZipError(`${count} parts`, true);
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) {
      throw new ZipError('broken list of parts');
    }
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      headerAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const earliest = Math.max(0, view.byteLength - END_BYTES - LONGEST_COMMENT);
  for (let at = view.byteLength - END_BYTES; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw new ZipError('no end of the list of parts');
}

function unpack(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  const { headerAt, packedBytes, method, name } = entry;
  const view = viewOf(bytes);
  if (headerAt + 30 > bytes.length || view.getUint32(headerAt, true) !== LOCAL_SIGNATURE) {
    throw new ZipError(`no header of ${name}`);
  }
  const start =
    headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true);
  const packed = bytes.subarray(start, start + packedBytes);
  if (method === STORED && packed.length <= limit) return packed;
  if (method === STORED || limit <= 0) throw new ZipError(`${name} is too large`, true);
  if (method !== DEFLATED) throw new ZipError(`${name} is packed by method ${method}`);
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (cause) {
    const tooLarge = (cause as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    throw new ZipError(`${name} can't be unpacked: ${String(cause)}`, tooLarge);
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
