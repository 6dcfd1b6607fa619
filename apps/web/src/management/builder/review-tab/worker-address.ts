// The build makes this address; the file itself exports nothing.
// oxlint-disable-next-line import/default
import address from './rehearsal-worker.ts?worker&url';

type Policies = {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => {
    createScriptURL: (url: string) => string;
  };
};
let trusted: string | undefined;

/**
 * The rehearsal's program, as the browser trusts it: the one address of a script that the content security policy lets a page
 * name for itself.
 */
export function workerAddress(): string {
  if (trusted !== undefined) return trusted;
  const { trustedTypes } = window as { trustedTypes?: Policies };
  const policy = trustedTypes?.createPolicy('handslag-rehearsal', { createScriptURL: () => address });
  trusted = policy?.createScriptURL(address) ?? address;
  return trusted;
}
