/**
 * An error whose cause lies with the person: `code` for programs, `message` for the log (English),
 * `thai` for the chat: what is wrong and what to do.
 */
export class UserError extends Error {
  readonly code: string;
  readonly thai: string;

  constructor(code: string, message: string, thai: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'UserError';
    this.code = code;
    this.thai = thai;
  }
}
