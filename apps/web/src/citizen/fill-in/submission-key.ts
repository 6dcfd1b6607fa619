/** Where the storage of the browser is closed, a key lives as long as the page. */
const inMemory = new Map<string, string>();

/**
 * The key of one intent to submit: the same however many times it is sent, from whichever tab, and after a reload.
 * It is stored before the first attempt. It says nothing of who or what.
 */
export function submissionKeyFor(draftId: string, answersHash: string): string {
  const name = storageName(draftId);
  const [hash, known] = (read(name) ?? '').split(' ');
  if (known && hash === answersHash) return known;
  const key = crypto.randomUUID();
  write(name, `${answersHash} ${key}`);
  return key;
}

/** Forgets it, once the errand is known to be in. */
export function forgetSubmissionKey(draftId: string): void {
  inMemory.delete(storageName(draftId));
  try {
    localStorage.removeItem(storageName(draftId));
  } catch {
    // Nothing was stored.
  }
}

const storageName = (draftId: string): string => `handslag-submission-${draftId}`;

function read(name: string): string | null {
  try {
    return localStorage.getItem(name) ?? inMemory.get(name) ?? null;
  } catch {
    return inMemory.get(name) ?? null;
  }
}

function write(name: string, value: string): void {
  inMemory.set(name, value);
  try {
    localStorage.setItem(name, value);
  } catch {
    // The page's own memory has it.
  }
}
