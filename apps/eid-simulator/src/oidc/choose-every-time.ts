import { interactionPolicy } from 'oidc-provider';

/** Who one is gets chosen at every sign-in: a simulator's session must not decide for the next test. */
export function chooseEveryTime(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  const choose = new interactionPolicy.Check('account_choice', 'the account is chosen every time', (ctx) =>
    ctx.oidc.result?.login
      ? interactionPolicy.Check.NO_NEED_TO_PROMPT
      : interactionPolicy.Check.REQUEST_PROMPT,
  );
  policy.get('login')?.checks.add(choose);
  return policy;
}
