import type { NoticeChannel } from '@handslag/contracts/privacy';
import type { Context } from '../context.ts';

/** How this installation can reach the person besides by mail. A mailbox is found by a Swedish number. */
export function offeredChannels(
  { messages }: Context,
  { personalNumber }: { personalNumber: string | null },
): NoticeChannel[] {
  return [
    ...(messages.sms === null ? [] : (['sms'] as const)),
    ...(messages.mailbox === null || personalNumber === null ? [] : (['mailbox'] as const)),
  ];
}
