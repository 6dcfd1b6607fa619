import { answerQuestions } from '../thread.ts';
import {
  inspectFile,
  inspectPdfFile,
  type FileToInspect,
  type Inspected,
  type InspectedPdf,
  type PdfToInspect,
} from './inspect-file.ts';

answerQuestions((asked: FileToInspect | { pdf: PdfToInspect }): Promise<Inspected | InspectedPdf> =>
  'pdf' in asked ? inspectPdfFile(asked.pdf) : inspectFile(asked),
);
