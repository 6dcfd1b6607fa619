import { attributeNames } from '@handslag/eid/saml/saml-names';
import { encryptAssertion } from './protect-xml.ts';
import { draftAssertion, type AnswerPlan } from './write-answer.ts';

type Wrap = (plan: AnswerPlan) => Partial<AnswerPlan>;

const signature = /<ds:Signature .*?<\/ds:Signature>/su;

/**
 * Signature wrapping: what the provider signed is kept whole in one place, and someone else stands where a careless reader
 * looks. Anyone can encrypt to the service, since its certificate is public.
 */
export const wrappings: Record<string, Wrap> = {
  /** Another root, with the signed response inside the signature. */
  'wrapped-in-object': (plan) =>
    afterSigning((signed) => {
      const [held = ''] = signature.exec(signed) ?? [];
      const original = signed.replace(signature, '');
      const around = held.replace('</ds:Signature>', `<ds:Object>${original}</ds:Object>$&`);
      return falseRoot(plan, signed, '_false').replace('</saml:Issuer>', `$&${around}`);
    }),
  /** Another root, with the signed response, signature and all, beside the false content. */
  'wrapped-in-extensions': (plan) =>
    afterSigning((signed) =>
      falseRoot(plan, signed, '_false').replace(
        '</saml:Issuer>',
        `$&<samlp:Extensions>${signed}</samlp:Extensions>`,
      ),
    ),
  /** The signature moved to the false root, which it is not about. */
  'wrapped-signature-moved': (plan) =>
    afterSigning((signed) => {
      const [held = ''] = signature.exec(signed) ?? [];
      const original = signed.replace(signature, '');
      return falseRoot(plan, signed, '_false').replace(
        '</saml:Issuer>',
        `$&${held}<samlp:Extensions>${original}</samlp:Extensions>`,
      );
    }),
  /** Both roots with the id that is signed. */
  'wrapped-same-id': (plan) =>
    afterSigning((signed) => {
      const [held = ''] = signature.exec(signed) ?? [];
      const original = signed.replace(signature, '');
      return falseRoot(plan, signed, plan.responseId).replace(
        '</saml:Issuer>',
        `$&${held}<samlp:Extensions>${original}</samlp:Extensions>`,
      );
    }),
  /** The same, with the two ids spelt as different attributes. */
  'wrapped-other-id-attribute': (plan) =>
    afterSigning((signed) => {
      const [held = ''] = signature.exec(signed) ?? [];
      const original = signed.replace(signature, '').replace(' ID="', ' Id="');
      return falseRoot(plan, signed, plan.responseId).replace(
        '</saml:Issuer>',
        `$&${held}<samlp:Extensions>${original}</samlp:Extensions>`,
      );
    }),
  /** One more encrypted assertion, before the true one. */
  'assertion-put-first': (plan) =>
    afterSigning((signed) => signed.replace('<saml:EncryptedAssertion ', `${falseContent(plan)}$&`)),
  /** The encrypted assertion exchanged. */
  'assertion-exchanged': (plan) =>
    afterSigning((signed) =>
      signed.replace(/<saml:EncryptedAssertion .*<\/saml:EncryptedAssertion>/su, falseContent(plan)),
    ),
  /** A plain assertion beside the encrypted one. */
  'plain-assertion-beside': (plan) =>
    afterSigning((signed) => signed.replace('</samlp:Response>', `${falseAssertion(plan)}$&`)),
  /** Inside the encryption: a false assertion that holds the signed one, in a response that is signed itself. */
  'wrapped-assertion': (plan) => ({
    edits: {
      signedAssertion: (signed) =>
        falseAssertion(plan).replace('</saml:Issuer>', `$&<saml:Advice>${signed}</saml:Advice>`),
    },
  }),
  /** The same, with the signature on the false one. */
  'wrapped-assertion-signature': (plan) => ({
    edits: {
      signedAssertion: (signed) => {
        const [held = ''] = signature.exec(signed) ?? [];
        const original = signed.replace(signature, '');
        return falseAssertion(plan).replace(
          '</saml:Issuer>',
          `$&${held}<saml:Advice>${original}</saml:Advice>`,
        );
      },
    },
  }),
};

function afterSigning(change: (signed: string) => string): Partial<AnswerPlan> {
  return { edits: { signedResponse: change } };
}

/** The same answer about someone else, with another id, unsigned. */
function falseRoot(plan: AnswerPlan, signed: string, id: string): string {
  return signed
    .replace(signature, '')
    .replace(`ID="${plan.responseId}"`, `ID="${id}"`)
    .replace(/<saml:EncryptedAssertion .*<\/saml:EncryptedAssertion>/su, falseContent(plan));
}

function falseContent(plan: AnswerPlan): string {
  return plan.encryptTo ? encryptAssertion(falseAssertion(plan), plan.encryptTo).xml : '';
}

function falseAssertion(plan: AnswerPlan): string {
  const others: Record<string, string> = {
    [attributeNames.personalNumber]: '199001032391',
    [attributeNames.prid]: 'PL:simulator-wojciech',
  };
  const attributes = plan.attributes.map(([name, value]): [string, string] => [name, others[name] ?? value]);
  return draftAssertion({ ...plan, assertionId: '_false-assertion', attributes });
}
