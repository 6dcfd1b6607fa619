declare global {
  interface Window {
    /** Milliseconds from each key to the paint that shows it. */
    keyToPaint: number[];
    /** Milliseconds from the press on an answer to the paint that shows what depends on it. */
    answerToDependent: number[];
  }
}

/** Notes how long after the event the frame with its effects has been painted. */
export function markMoments(): void {
  window.keyToPaint = [];
  window.answerToDependent = [];
  const after = (event: Event, into: number[]) => {
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.addEventListener('message', () => into.push(performance.now() - event.timeStamp));
      painted.port1.start();
      painted.port2.postMessage(null);
    });
  };
  document.addEventListener('keydown', (event) => after(event, window.keyToPaint), { capture: true });
  document.addEventListener('click', (event) => after(event, window.answerToDependent), { capture: true });
}
