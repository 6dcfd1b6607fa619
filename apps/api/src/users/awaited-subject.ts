const prefix = 'e-post ';

/**
 * What an account is known by that was added by its e-mail address, until its owner signs in: no directory hands out
 * subjects with a space. Only the letters a to z are the same large and small: others that become them in small letters
 * are letters of another address.
 */
export function awaitedSubject(email: string): string {
  return prefix + email.trim().replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Whether a subject is such a one, so that nobody can bring it themselves. */
export function isAwaited(subject: string): boolean {
  return subject.startsWith(prefix);
}
