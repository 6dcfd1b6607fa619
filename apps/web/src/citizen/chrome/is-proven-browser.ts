/** True for Chrome, Edge and Firefox, also on phones; browsers built on them but named otherwise are not proven. */
export function isProvenBrowser(userAgent: string): boolean {
  if (/\b(?:OPR|Opera|SamsungBrowser|YaBrowser|Vivaldi|UCBrowser)\b/.test(userAgent)) return false;
  return /\b(?:Chrome|HeadlessChrome|CriOS|Firefox|FxiOS|Edg|EdgA|EdgiOS)\/\d/.test(userAgent);
}
