type Claims = Readonly<Record<string, unknown>>;

/**
 * The address that a provider vouches for, from the parts of its answer (ID token, UserInfo); undefined where it does not.
 * An address that nobody vouches for says nothing about who someone is: in many directories people write their own. So the word must
 * stand beside the address it is about, all parts must name the same one, and a "no" anywhere is a no.
 * `trusted`: the operator answers for a directory that never says.
 */
export function vouchedEmail(
  parts: readonly Claims[],
  { trusted }: { trusted: boolean },
): string | undefined {
  const telling = parts.filter(({ email }) => typeof email === 'string' && email !== '');
  const addresses = new Set(telling.map(({ email }) => String(email).toLowerCase()));
  const said = parts.map((part) => part['email_verified']).filter((word) => word !== undefined);
  if (addresses.size !== 1 || said.some((word) => word !== true)) return undefined;
  const vouched = telling.some((part) => part['email_verified'] === true) || (said.length === 0 && trusted);
  return vouched ? String(telling[0]?.['email']) : undefined;
}
