import type { Language } from '@handslag/contracts/municipalities';
import type { ReceiptContent } from './receipt-content.ts';
import type { Said } from './said.ts';

/** What one fills in by hand. Texts are in the form's language where nothing else is told; nothing in them is markup. */
export type BlankAnswer =
  /** A box of so many lines. */
  | { kind: 'lines'; lines: number; unit: Said }
  /** Boxes to tick, one for each. */
  | { kind: 'choices'; choices: readonly Said[] }
  /** Boxes side by side, each with its own words. */
  | { kind: 'fields'; fields: readonly Said[] };

export type BlankPart =
  | { kind: 'words'; title: Said; paragraphs: readonly Said[] }
  /** `hints` stand between the question and where it is answered: when it is to be answered, help, limits. */
  | { kind: 'question'; label: Said; hints: readonly Said[]; answer: BlankAnswer }
  | { kind: 'group'; label: Said; hints: readonly Said[]; parts: readonly BlankPart[] };

/** An e-service to print and fill in by hand. */
export type BlankFormContent = {
  language: Language;
  municipality: ReceiptContent['municipality'];
  title: Said;
  /** Of the file, as viewers show it. */
  description: string;
  lead: Said;
  /** Which version of the service it is made of, for the foot of each page: "Skolskjuts, version 3". */
  edition: Said;
  /** The same content and time give the same bytes. */
  madeAt: Date;
  /** What to do with it, one point each. */
  instructions: readonly Said[];
  steps: readonly { title: Said; hints: readonly Said[]; parts: readonly BlankPart[] }[];
  sendTo: readonly { label: string; value: string }[];
  personalData: readonly { label: string; value: Said }[];
};
