import type { ReceiptContent } from './receipt-content.ts';

/** What one fills in by hand. Texts in Swedish; nothing in them is markup. */
export type BlankAnswer =
  /** A box of so many lines. */
  | { kind: 'lines'; lines: number; unit: string }
  /** Boxes to tick, one for each. */
  | { kind: 'choices'; choices: readonly string[] }
  /** Boxes side by side, each with its own words. */
  | { kind: 'fields'; fields: readonly string[] };

export type BlankPart =
  | { kind: 'words'; title: string; paragraphs: readonly string[] }
  /** `hints` stand between the question and where it is answered: when it is to be answered, help, limits. */
  | { kind: 'question'; label: string; hints: readonly string[]; answer: BlankAnswer }
  | { kind: 'group'; label: string; hints: readonly string[]; parts: readonly BlankPart[] };

/** An e-service to print and fill in by hand. */
export type BlankFormContent = {
  municipality: ReceiptContent['municipality'];
  title: string;
  /** Of the file, as viewers show it. */
  description: string;
  lead: string;
  /** Which version of the service it is made of, for the foot of each page: "Skolskjuts, version 3". */
  edition: string;
  /** The same content and time give the same bytes. */
  madeAt: Date;
  /** What to do with it, one point each. */
  instructions: readonly string[];
  steps: readonly { title: string; hints: readonly string[]; parts: readonly BlankPart[] }[];
  sendTo: readonly { label: string; value: string }[];
  personalData: readonly { label: string; value: string }[];
};
