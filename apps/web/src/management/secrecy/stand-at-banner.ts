/** What was pressed to mask or open is gone: the focus goes to what says how it is now, where it would be nowhere. */
export function standAtBanner(): void {
  setTimeout(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.secrecy-banner')?.focus();
  });
}
