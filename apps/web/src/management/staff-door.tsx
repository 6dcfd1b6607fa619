import { startStaffSignInEndpoint } from '@handslag/contracts/sign-in';
import { useMutation } from '@tanstack/react-query';
import { useLocation } from 'react-router';
import { call } from '../api/client.ts';
import { problemSentence } from '../i18n/problem-sentence.ts';
import { managementTexts as texts } from '../i18n/sv/management.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page-heading.tsx';

/** The door for those who work at the municipality. Comes back to the page one asked for. */
export function StaffDoor({ citizenSignedIn }: { citizenSignedIn: boolean }) {
  const { pathname, search } = useLocation();
  const refusal = new URLSearchParams(search).get('problem');
  const returnTo = refusal === null ? `${pathname}${search}` : pathname;
  const signIn = useMutation({
    mutationFn: () => call(startStaffSignInEndpoint, { body: { returnTo } }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <div className="page staff-door">
      <PageHeading title={[texts.title]} lead={texts.lead}>
        {texts.title}
      </PageHeading>
      {refusal !== null && !signIn.isError && (
        <Notice tone="problem">
          <p>{texts.refused[refusal] ?? texts.refused['sign_in_not_found']}</p>
        </Notice>
      )}
      {signIn.isError && (
        <Notice tone="problem">
          <p>{problemSentence(signIn.error)}</p>
        </Notice>
      )}
      {citizenSignedIn && (
        <Notice>
          <p>{texts.citizenHere}</p>
        </Notice>
      )}
      <div className="actions">
        <Button onClick={() => signIn.mutate()} busy={signIn.isPending || signIn.isSuccess}>
          {signIn.isPending || signIn.isSuccess ? texts.signingIn : texts.signIn}
        </Button>
      </div>
    </div>
  );
}
