import type { ReceiptContent } from './receipt-content.ts';

export type Fact = { label: string; value: string };
/** An answer, or a group of them. */
export type DocumentRow = Fact | { label: string; rows: DocumentRow[] };
export type DocumentSection = {
  title: string;
  paragraphs: readonly string[];
  /** One point each. */
  points?: readonly string[];
  facts?: readonly Fact[];
  steps?: readonly { title: string; rows: readonly DocumentRow[] }[];
};

/** A document in the municipality's name: a decision, what is disclosed, or what is kept of somebody. Texts in Swedish; nothing in them is markup. */
export type DocumentContent = {
  municipality: ReceiptContent['municipality'];
  /** "Beslut" */
  title: string;
  /** Of the file, as viewers show it: "Beslut NV-2026-00012: Ansök om skolskjuts". */
  description: string;
  /** Small, under the title. */
  subtitle: string;
  /** Of the errand it belongs to; null where it belongs to none. */
  registrationNumber: string | null;
  /** When it was made; the same content and time give the same bytes. */
  madeAt: Date;
  facts: readonly Fact[];
  /** Said in a frame before all else: that it is a draft, that parts are masked. */
  notice: string | null;
  /** Stands out, before the sections: what is decided. */
  outcome: { title: string; paragraphs: readonly string[] } | null;
  sections: readonly DocumentSection[];
};
