const THAI_ZERO = 0x0e50;

/** Replaces Thai digits (๐–๙) by Arabic ones; every other character, and so the length, stays. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - THAI_ZERO));
}

/** Replaces Arabic digits by Thai ones (๐–๙); every other character stays. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(THAI_ZERO + Number(digit)));
}
