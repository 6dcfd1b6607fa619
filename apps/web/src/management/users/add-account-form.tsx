import type { ManagedAccounts, StaffAccount } from '@handslag/contracts/users';
import { useState } from 'react';
import { isProblem } from '../../api/api-problem.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { usersTexts as texts } from '../../i18n/sv/users.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { looksLikeEmail } from '../settings/looks-like-email.ts';
import { MistakeSummary } from '../written/mistake-summary.tsx';
import { TextPart } from '../written/text-part.tsx';
import { AccessPart } from './access-part.tsx';
import { useAccountWork } from './account-queries.ts';
import { AccountPanel } from './account-panel.tsx';

/** Lets someone in who has an account in the municipality's directory. */
export function AddAccountForm({ managed, onClose }: { managed: ManagedAccounts; onClose: () => void }) {
  const work = useAccountWork();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [subject, setSubject] = useState('');
  const [access, setAccess] = useState<Pick<StaffAccount, 'roles' | 'groups'>>({ roles: [], groups: [] });
  const [occasion, setOccasion] = useState(0);
  const wrong = [
    ...(name.trim() === '' ? [{ id: 'account-name', sentence: texts.nameMissing }] : []),
    ...(looksLikeEmail(email.trim()) ? [] : [{ id: 'account-email', sentence: texts.emailWrong }]),
  ];
  const mistakes = occasion === 0 ? [] : wrong;
  const mistakeOf = (id: string) => mistakes.find((one) => one.id === id)?.sentence;
  const add = () => {
    if (wrong.length > 0) return setOccasion(occasion + 1);
    const given = { name: name.trim(), email: email.trim(), ...access };
    return work.mutate(
      { kind: 'add', body: subject.trim() === '' ? given : { ...given, subject: subject.trim() } },
      {
        onSuccess: ({ account }) => {
          announce(texts.added(account.name));
          onClose();
        },
      },
    );
  };
  const problem = isProblem(work.error, 'account_exists')
    ? texts.exists
    : isProblem(work.error, 'sign_in_unavailable')
      ? texts.noProvider
      : work.error && problemSentence(work.error);
  return (
    <AccountPanel title={texts.addTitle} problem={problem} onSubmit={add}>
      <p className="admin-note">{texts.addLead}</p>
      <MistakeSummary mistakes={mistakes} occasion={occasion} />
      <TextPart
        id="account-name"
        label={texts.name}
        mistake={mistakeOf('account-name')}
        maxLength={200}
        value={name}
        onChange={setName}
      />
      <TextPart
        id="account-email"
        type="email"
        label={texts.email}
        mistake={mistakeOf('account-email')}
        maxLength={200}
        value={email}
        onChange={setEmail}
      />
      <TextPart
        id="account-subject"
        label={texts.subject}
        aside={texts.optional}
        hint={texts.subjectHint}
        maxLength={255}
        value={subject}
        onChange={setSubject}
      />
      <AccessPart managed={managed} access={access} onChange={setAccess} />
      <div className="admin-row">
        <Button type="submit" busy={work.isPending}>
          {work.isPending ? texts.saving : texts.add}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </AccountPanel>
  );
}
