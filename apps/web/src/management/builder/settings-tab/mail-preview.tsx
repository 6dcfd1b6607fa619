import { previewMailEndpoint } from '@handslag/contracts/mail-preview';
import type { Text } from '@handslag/form-engine';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../../api/client.ts';
import { problemSentence } from '../../../i18n/problem-sentence.ts';
import { settingsTexts as texts } from '../../../i18n/sv/builder-settings.ts';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useDesk } from '../editor/use-editor.ts';

type MailProps = { mail: 'received' | 'updated'; name: string; text: Text | undefined };

/** The mail as a citizen would get it, written by what writes them, with values that are examples. */
export function MailPreview({ mail, name, text: written }: MailProps) {
  const [isOpen, setOpen] = useState(false);
  const { language } = useDesk();
  const text = written?.[language] ?? '';
  const { data, error } = useQuery({
    queryKey: ['management', 'builder', 'mail-preview', mail, language, text],
    queryFn: ({ signal }) => call(previewMailEndpoint, { body: { mail, language, text } }, { signal }),
    enabled: isOpen,
    staleTime: Infinity,
    placeholderData: (before) => before,
  });
  return (
    <details className="builder-more" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {texts.mailPreview}
        <span className="visually-hidden">: {name}</span>
      </summary>
      <div className="builder-mail">
        {error !== null && <p className="field-error">{problemSentence(error)}</p>}
        {data === undefined && error === null && <Skeleton label={texts.mailPreviewLoading} lines={5} />}
        {data !== undefined && (
          <>
            <p>
              <span className="soft">{texts.mailSubject}:</span>{' '}
              <strong lang={language}>{data.subject}</strong>
            </p>
            <p className="keep-lines" lang={language}>
              {data.text.trim()}
            </p>
            <p className="field-hint">{texts.mailPreviewHint}</p>
          </>
        )}
      </div>
    </details>
  );
}
