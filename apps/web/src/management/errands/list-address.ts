import { useLocation } from 'react-router';

/** The list that an errand was opened from, view and filters and all; the inbox itself where it was opened otherwise. */
export function useListAddress(): string {
  const state: unknown = useLocation().state;
  const list = typeof state === 'object' && state !== null && 'list' in state ? state.list : null;
  return typeof list === 'string' ? list : '/handlaggning/arenden';
}
