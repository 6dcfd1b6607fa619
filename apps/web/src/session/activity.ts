const shortestPause = 20_000;

/**
 * Sends `send` when the person clicks or types, at once and then at most every 20 seconds while it goes on.
 * Moving the mouse, scrolling and what the page does by itself are not activity.
 */
export function watchActivity(send: () => Promise<void>, mayCount: () => boolean): () => void {
  let sentAt = -Infinity;
  let waiting: ReturnType<typeof setTimeout> | null = null;
  const sendNow = () => {
    waiting = null;
    sentAt = Date.now();
    // The next entry tries again; the server's own answer decides when it ends.
    send().catch(() => undefined);
  };
  const acted = (event: Event) => {
    if (!event.isTrusted || !mayCount() || waiting !== null) return;
    const pause = sentAt + shortestPause - Date.now();
    if (pause <= 0 || pause > shortestPause) sendNow();
    else waiting = setTimeout(sendNow, pause);
  };
  const options = { capture: true, passive: true };
  for (const kind of ['click', 'input']) document.addEventListener(kind, acted, options);
  return () => {
    if (waiting !== null) clearTimeout(waiting);
    for (const kind of ['click', 'input']) document.removeEventListener(kind, acted, options);
  };
}
