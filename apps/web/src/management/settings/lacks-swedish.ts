import type { Text } from '@handslag/contracts/municipalities';

export const isEmpty = (text: Text): boolean => Object.values(text).every((words) => !words?.trim());

/** Whether a text that may be left out is written in other languages only. */
export const lacksSwedish = (text: Text | undefined): boolean => text !== undefined && text.sv.trim() === '';
