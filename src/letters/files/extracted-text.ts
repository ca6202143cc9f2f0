export type FileKind = 'text' | 'docx' | 'pdf';

/** A file as somebody sent it; the name is never trusted to say what it is. */
export interface LetterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Something about how the text came out that a person should know; `message` is Thai. */
export interface ExtractionNote {
  readonly code: string;
  readonly message: string;
}

/** The text of a file, a line for each line of the page; pages stand apart by a form feed. */
export interface ExtractedText {
  readonly text: string;
  readonly kind: FileKind | 'image';
  /** Null where the format knows no pages. */
  readonly pages: number | null;
  readonly notes: readonly ExtractionNote[];
  /** Recognised from pictures: every number must be checked by a person. */
  readonly ocr: boolean;
}
