import { startStaffSignInEndpoint } from '@handslag/contracts/sign-in';
import { useMutation } from '@tanstack/react-query';
import { call } from '../api/client.ts';
import { problemSentence } from '../i18n/problem-sentence.ts';
import { managementTexts as texts } from '../i18n/sv/management.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { PageHeading } from '../ui/page-heading.tsx';

/** The door for those who work at the municipality. */
export function ManagementArea() {
  const signIn = useMutation({
    mutationFn: () => call(startStaffSignInEndpoint, { body: { returnTo: window.location.pathname } }),
    onSuccess: ({ url }) => window.location.assign(url),
  });
  return (
    <main className="page">
      <PageHeading title={[texts.title]} lead={texts.lead}>
        {texts.title}
      </PageHeading>
      {signIn.error !== null && (
        <Notice tone="problem">
          <p>{problemSentence(signIn.error)}</p>
        </Notice>
      )}
      <div className="actions">
        <Button onClick={() => signIn.mutate()} busy={signIn.isPending}>
          {texts.signIn}
        </Button>
      </div>
    </main>
  );
}
