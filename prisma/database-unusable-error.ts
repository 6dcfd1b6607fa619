/** The database cannot be used as it is. The message is a Swedish sentence that says what to do about it. */
export class DatabaseUnusableError extends Error {
  override name = 'DatabaseUnusableError';
}
