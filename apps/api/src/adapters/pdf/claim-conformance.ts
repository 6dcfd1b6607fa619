import { PDFDocument, PDFName, PDFRawStream, PDFStream, decodePDFRawStream } from '@cantoo/pdf-lib';

const pdfUa = 'http://www.aiim.org/pdfua/ns/id/';
// PDF/A allows a property outside its own list only when the document itself explains it.
const claim = `
<rdf:Description rdf:about="" xmlns:pdfuaid="${pdfUa}"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:namespaceURI>${pdfUa}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Part of ISO 14289 the document conforms to</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
`;

/** The document's XMP packet as text. */
export function readMetadata(document: PDFDocument): string {
  const stream = document.context.lookup(document.catalog.get(PDFName.of('Metadata')), PDFStream);
  const bytes = stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : stream.getContents();
  return new TextDecoder().decode(bytes);
}

/**
 * Adds to a PDF/A-2a what PDF/UA-1 asks besides: the claim in the metadata, and that the title is shown rather than
 * the file's name (ISO 14289-1, 5 and 7.1). To be given only documents that already passed the PDF/UA-1 compilation.
 */
export async function claimConformance(pdfA: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdfA, { updateMetadata: false });
  const metadata = readMetadata(document).replace('</rdf:RDF>', `${claim}</rdf:RDF>`);
  const stream = document.context.stream(new TextEncoder().encode(metadata), {
    Type: 'Metadata',
    Subtype: 'XML',
  });
  document.catalog.set(PDFName.of('Metadata'), document.context.register(stream));
  document.catalog.getOrCreateViewerPreferences().setDisplayDocTitle(true);
  return document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}
