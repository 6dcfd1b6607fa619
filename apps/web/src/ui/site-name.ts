let name = '';

/** The municipality's name, last in every page title. */
export const siteName = (): string => name;

export function setSiteName(given: string): void {
  name = given;
}
