/** The door for those who show authors' texts with marks. Apart from the rest: citizens load it with the first such text. */
export { isSafeAddress, type Marked, type MarkedBlock, readMarks } from './marks/read-marks.ts';
export { withoutMarks } from './marks/without-marks.ts';
