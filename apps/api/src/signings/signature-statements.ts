type Statement = { text: string; values: unknown[] };
type Facts = {
  municipality: string;
  signing: string;
  party: string;
  order: string;
  answer: string;
  /** Who signs last. */
  person: string;
  errand: string;
  /** [{ id, recipient, language }] of the mails to the other parties. */
  notices: string;
};

/** The last signature, before the errand is filed in the same transaction; stops it where it is not the last. */
export function completeStatement({
  municipality,
  signing,
  party,
  order,
  answer,
  person,
  errand,
}: Facts): Statement {
  return {
    text: 'SELECT signing_complete($1, $2, $3, $4, $5, $6, $7)',
    values: [municipality, signing, party, order, answer, person, errand],
  };
}

/** All signatures bound to the errand for ever, after it has been filed in the same transaction. */
export function keepStatement({ municipality, signing, errand, person, notices }: Facts): Statement {
  return {
    text: 'SELECT signatures_keep($1, $2, $3, $4, $5)',
    values: [municipality, signing, errand, person, notices],
  };
}
