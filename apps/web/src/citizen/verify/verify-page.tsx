import './verify.css';
import { verifyReceiptEndpoint } from '@handslag/contracts/errands';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../../api/client.ts';
import { fingerprintOf } from './fingerprint-of.ts';
import { VerifyForm, type ReceiptToCheck } from './verify-form.tsx';
import { VerifyResult } from './verify-result.tsx';

/** Whether a receipt was issued here and is unchanged, and who has signed what it is about. Open to all. */
export function VerifyPage() {
  const [search] = useSearchParams();
  const [round, setRound] = useState(0);
  const check = useMutation({ mutationFn: checkReceipt });
  if (check.data) {
    return (
      <VerifyResult
        receipt={check.data}
        asked={check.variables}
        onAnother={() => {
          check.reset();
          setRound((now) => now + 1);
        }}
      />
    );
  }
  return (
    <VerifyForm
      key={round}
      code={round === 0 ? (search.get('kod') ?? '') : ''}
      onCheck={check.mutate}
      busy={check.isPending}
      error={check.error}
    />
  );
}

/** A file that cannot be read throws what the browser threw. */
async function checkReceipt({ file, code }: ReceiptToCheck) {
  const sha256 = file === null ? null : await fingerprintOf(file);
  return call(verifyReceiptEndpoint, {
    body: { ...(sha256 !== null && { sha256 }), ...(code !== '' && { code }) },
  });
}
