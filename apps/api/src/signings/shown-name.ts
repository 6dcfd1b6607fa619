/** The name of a person as others may see it: none where the identity is protected. */
export function shownName(name: string, protectedIdentity: boolean): string {
  return protectedIdentity || name === '' ? 'Namnet visas inte' : name;
}
