/**
 * One drawn character: its text, baseline origin, advance end and size in points, y growing upward,
 * and the horizontal middle of its ink, which tells whose a combining mark is.
 */
export interface Glyph {
  readonly text: string;
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly inkMiddle: number;
}

/** A page's glyphs in the order in which the file draws them. */
export interface GlyphPage {
  readonly glyphs: readonly Glyph[];
  readonly hasImages: boolean;
}
