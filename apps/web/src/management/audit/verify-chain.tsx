import { verifyAuditEndpoint } from '@handslag/contracts/audit';
import { useMutation } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import { problemSentence } from '../../i18n/problem-sentence.ts';
import { auditTexts as texts } from '../../i18n/sv/audit.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';

const number = new Intl.NumberFormat('sv-SE');

/** Checks the whole chain at one press, and says what came of it. */
export function VerifyChain() {
  const check = useMutation({ mutationFn: () => call(verifyAuditEndpoint, { body: {} }) });
  return (
    <div className="admin-block audit-verify">
      <div className="admin-row">
        <Button look="secondary" busy={check.isPending} onClick={() => check.mutate()}>
          {check.isPending ? texts.verifying : texts.verify}
        </Button>
        <p className="admin-note admin-grow">{texts.verifyLead}</p>
      </div>
      <div role="status">
        {check.data && (
          <Notice tone={check.data.firstBroken === null ? 'success' : 'problem'}>
            <p>
              {check.data.firstBroken === null
                ? texts.whole(number.format(check.data.checked))
                : texts.broken(number.format(check.data.firstBroken))}
            </p>
          </Notice>
        )}
        {check.error && (
          <Notice tone="problem">
            <p>{problemSentence(check.error)}</p>
          </Notice>
        )}
      </div>
    </div>
  );
}
