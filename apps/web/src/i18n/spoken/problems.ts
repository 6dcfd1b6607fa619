export { problemSentences, noAnswerSentence, waitSentence, supportSentence } from '../sv/problems.ts';
