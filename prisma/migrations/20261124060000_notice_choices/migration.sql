-- AlterTable
ALTER TABLE "notification" ADD COLUMN     "channel" TEXT NOT NULL DEFAULT 'mail';

-- AlterTable
ALTER TABLE "person" ADD COLUMN     "muted_notices" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "notice_channels" TEXT[] DEFAULT ARRAY[]::TEXT[];

ALTER TABLE notification ADD CONSTRAINT notification_channel_check CHECK (channel IN ('mail', 'sms', 'mailbox'));
-- A notice the person has turned off is told to nobody, and says so.
ALTER TABLE notification DROP CONSTRAINT notification_state_check;
ALTER TABLE notification ADD CONSTRAINT notification_state_check CHECK (state IN ('pending', 'sent', 'failed', 'muted'));
