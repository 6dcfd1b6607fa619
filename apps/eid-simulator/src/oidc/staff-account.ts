/** Someone who works at a municipality, as the organisation's own directory knows them. */
export interface StaffAccount {
  /** Stays the same for as long as the person has the account. */
  subject: string;
  name: string;
  email: string;
  groups: readonly string[];
  /** The municipality's name, shown where the account is chosen. */
  municipality?: string;
  /** What the person's directory says besides, under its own names; such as Entra ID's `roles`. */
  claims?: Readonly<Record<string, unknown>>;
  /** In Swedish: what the person does. */
  note?: string;
}
