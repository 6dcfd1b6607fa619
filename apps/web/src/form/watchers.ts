/** Who wants to hear of what. */
export function createWatchers() {
  const byKey = new Map<string, Set<() => void>>();
  return {
    add(key: string, listener: () => void): () => void {
      const listeners = byKey.get(key) ?? new Set();
      byKey.set(key, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0 && byKey.get(key) === listeners) byKey.delete(key);
      };
    },
    tell(key: string): void {
      for (const listener of byKey.get(key) ?? []) listener();
    },
    tellAll(): void {
      for (const listeners of byKey.values()) for (const listener of listeners) listener();
    },
  };
}
