/** What a browser runs on, which decides how an app is opened. */
export function deviceOf(userAgent: string | undefined): 'desktop' | 'phone' {
  return /Android|iPhone|iPad|Mobile/u.test(userAgent ?? '') ? 'phone' : 'desktop';
}
