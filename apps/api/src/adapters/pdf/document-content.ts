import type { Language } from '@handslag/contracts/municipalities';
import type { ReceiptContent } from './receipt-content.ts';
import type { Said } from './said.ts';

export type Fact = { label: Said; value: Said };
/** An answer, or a group of them. */
export type DocumentRow = Fact | { label: Said; rows: DocumentRow[] };
export type DocumentSection = {
  title: Said;
  paragraphs: readonly Said[];
  /** One point each. */
  points?: readonly Said[];
  facts?: readonly Fact[];
  steps?: readonly { title: Said; rows: readonly DocumentRow[] }[];
};

/** A document in the municipality's name: a decision, what is disclosed, or what is kept of somebody. Texts are in its language where nothing else is told; nothing in them is markup. */
export type DocumentContent = {
  language: Language;
  municipality: ReceiptContent['municipality'];
  /** "Beslut" */
  title: string;
  /** Of the file, as viewers show it: "Beslut NV-2026-00012: Ansök om skolskjuts". */
  description: string;
  /** Small, under the title. */
  subtitle: Said;
  /** Of the errand it belongs to; null where it belongs to none. */
  registrationNumber: string | null;
  /** When it was made; the same content and time give the same bytes. */
  madeAt: Date;
  facts: readonly Fact[];
  /** Said in a frame before all else: that it is a draft, that parts are masked. */
  notice: string | null;
  /** Stands out, before the sections: what is decided. */
  outcome: { title: Said; paragraphs: readonly Said[] } | null;
  sections: readonly DocumentSection[];
};
