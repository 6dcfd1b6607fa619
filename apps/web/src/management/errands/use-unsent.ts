import { useEffect, type RefObject } from 'react';
import type { ErrandTool } from './errand-tool.ts';

/** The tools with something typed that is not sent, read when one is about to leave. */
export type Unsent = RefObject<Set<ErrandTool>>;

/** Keeps a tool among the unsent while `typed`. */
export function useUnsent(unsent: Unsent, tool: ErrandTool, typed: boolean): void {
  useEffect(() => {
    if (typed) unsent.current.add(tool);
    else unsent.current.delete(tool);
  }, [unsent, tool, typed]);
}
