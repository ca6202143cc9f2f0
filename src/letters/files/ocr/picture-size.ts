/** Start of frame markers of JPEG (ITU T.81, table B.1), which carry the picture's size. */
const JPEG_FRAMES = [0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf];

/**
 * The number of pixels that a PNG or JPEG says it holds, so that one that would unpack to gigabytes
 * is never opened; null for another format or a damaged file.
 */
export function pictureSize(bytes: Uint8Array): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24) return null;
  if (view.getUint32(0) === 0x89504e47) return view.getUint32(16) * view.getUint32(20);
  return view.getUint16(0) === 0xffd8 ? jpegSize(view) : null;
}

function jpegSize(view: DataView): number | null {
  for (let at = 2; at + 9 < view.byteLength; at += 2 + view.getUint16(at + 2)) {
    if (view.getUint8(at) !== 0xff) return null;
    if (JPEG_FRAMES.includes(view.getUint8(at + 1))) {
      return view.getUint16(at + 5) * view.getUint16(at + 7);
    }
  }
  return null;
}
