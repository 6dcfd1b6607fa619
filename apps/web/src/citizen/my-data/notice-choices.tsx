import type { MyData, NoticeChannel, NoticeGroup } from '@handslag/contracts/privacy';
import { useId, useRef, useState, type ReactNode } from 'react';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { myDataTexts as texts } from '../../i18n/spoken/my-data.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useChooseNotices } from './my-data-queries.ts';

const groups = ['updates', 'completion-reminders', 'draft-reminders'] as const satisfies NoticeGroup[];

/** Which mails one wants, where they come besides, and which always come and why. */
export function NoticeChoices({ known: { notices, phone } }: { known: MyData }) {
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [mistaken, setMistaken] = useState(false);
  const choose = useChooseNotices();
  const save = () => {
    if (form.current === null) return;
    const ticked = new FormData(form.current);
    const lacksPhone = ticked.has('sms') && phone === '';
    setMistaken(lacksPhone);
    if (lacksPhone) {
      form.current.querySelector<HTMLInputElement>('[name="sms"]')?.focus();
      return;
    }
    choose.mutate(
      {
        muted: groups.filter((group) => !ticked.has(group)),
        channels: notices.offered.filter((channel) => ticked.has(channel)),
      },
      { onSuccess: () => announce(texts.noticesSaved) },
    );
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{texts.noticesTitle}</h2>
      <p className="soft">{texts.noticesLead}</p>
      <form
        ref={form}
        className="my-data-notices"
        onSubmit={(event) => {
          event.preventDefault();
          if (!choose.isPending) save();
        }}
      >
        {choose.isError && (
          <Notice tone="problem">
            <p>{problemSentence(choose.error)}</p>
          </Notice>
        )}
        <fieldset className="field">
          <legend className="field-label">{texts.mailsLegend}</legend>
          {groups.map((group) => (
            <Tick key={group} name={group} ticked={!notices.muted.includes(group)}>
              {texts.groups[group]}
            </Tick>
          ))}
        </fieldset>
        {notices.offered.length > 0 && (
          <fieldset className={mistaken ? 'field field-invalid' : 'field'}>
            <legend className="field-label">{texts.channelsLegend}</legend>
            {mistaken && (
              <p className="field-error" id={`${id}-mistake`}>
                {texts.smsMistake}
              </p>
            )}
            {notices.offered.map((channel) => (
              <Tick
                key={channel}
                name={channel}
                ticked={notices.channels.includes(channel)}
                mistake={mistaken && channel === 'sms' ? `${id}-mistake` : undefined}
              >
                {channelInWords(channel, phone)}
              </Tick>
            ))}
          </fieldset>
        )}
        <div className="actions">
          <Button type="submit" busy={choose.isPending}>
            {choose.isPending ? texts.saving : texts.noticesSave}
          </Button>
          {choose.isSuccess && !choose.isPending && <p className="soft">{texts.noticesSaved}</p>}
        </div>
      </form>
      <h3>{texts.alwaysTitle}</h3>
      <dl className="my-data-always">
        {texts.always.map(({ what, why }) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd>{why}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type TickProps = {
  name: string;
  ticked: boolean;
  /** The id of what says that it cannot be so. */
  mistake?: string | undefined;
  children: ReactNode;
};

function Tick({ name, ticked, mistake, children }: TickProps) {
  return (
    <label className="my-data-tick">
      <input
        type="checkbox"
        name={name}
        defaultChecked={ticked}
        aria-invalid={mistake !== undefined || undefined}
        aria-describedby={mistake}
      />
      <span>{children}</span>
    </label>
  );
}

function channelInWords(channel: NoticeChannel, phone: string): string {
  if (channel === 'mailbox') return texts.mailbox;
  return texts.sms(phone);
}
