import { useSession } from '../session/session.ts';

/** What a group of handlers is called, by its key: as the municipality says, otherwise the key as plain words. */
export function useGroupName(): (key: string) => string {
  const { session } = useSession();
  const names = session?.kind === 'staff' ? session.groupNames : {};
  return (key) => names[key] ?? asWords(key);
}

/** A key that is a name already, with spaces or capitals, stays as it is. */
function asWords(key: string): string {
  if (!/^[\p{Ll}\d_-]+$/u.test(key)) return key;
  const words = key.replaceAll(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
