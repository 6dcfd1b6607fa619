/**
 * What an account is known by that was added by its e-mail address, until its owner signs in: no directory hands out
 * subjects with a space.
 */
export function awaitedSubject(email: string): string {
  return `e-post ${email.trim().toLowerCase()}`;
}
