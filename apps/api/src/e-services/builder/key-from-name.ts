/** A service's key from its name: "Ansökan om skolskjuts" → `ansokan-om-skolskjuts`. Always a key that the contract permits. */
export function keyFromName(name: string): string {
  const plain = name
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^[-0-9]+|-+$/g, '')
    .slice(0, 50)
    .replace(/-+$/, '');
  return plain.length < 2 ? 'e-tjanst' : plain;
}
