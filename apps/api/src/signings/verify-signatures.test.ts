import { startSignatureEndpoint, startSigningEndpoint } from '@handslag/contracts/signings';
import type { EServiceDefinition, Question } from '@handslag/form-engine';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../test/browser.ts';
import { completeAnswers, fileErrand, fillIn, reviewed } from '../../test/filling-in.ts';
import {
  amina as aminaNamed,
  answersWith,
  johan as johanNamed,
  people,
  poll,
  publishSigningServices,
  sign,
  startSigning,
} from '../../test/signing.ts';
import { startSimulator, type RunningSimulator } from '../../test/simulator.ts';
import { publishSmallService, smallForm } from '../../test/small-service.ts';
import { createTestApp, type TestApp } from '../../test/test-app.ts';
import { verifySignatures } from './verify-signatures.ts';

const sv = (text: string): { sv: string } => ({ sv: text });
const withPrice = (visibleWhen: Question['visibleWhen']): EServiceDefinition => ({
  ...smallForm,
  steps: [
    ...smallForm.steps,
    {
      id: 'deal',
      title: sv('Avtalet'),
      questions: [
        {
          id: 'price',
          type: 'text',
          label: sv('Pris'),
          required: false,
          ...(visibleWhen && { visibleWhen }),
        },
      ],
    },
  ],
});
const conditionalForm = withPrice({
  all: [
    { compare: '<', left: { today: true }, right: { value: '2090-01-01' } },
    { compare: '>=', left: { attribute: 'person.age' }, right: { value: 18 } },
  ],
});
/** An answer that is asked for everywhere but in one place. */
const placeForm = withPrice({ compare: '!=', left: { answer: 'reason' }, right: { value: 'Malmö' } });

let eid: RunningSimulator;
let world: TestApp;
let elsa: Browser;
let johan: Browser;
let amina: Browser;

const tables = ['signature', 'signature_answer', 'signing', 'signing_party', 'submission', 'errand'];

beforeAll(async () => {
  eid = await startSimulator();
  world = await createTestApp({ env: eid.env });
  await publishSigningServices(world, 'norrvik');
  await publishSmallService(world, 'norrvik', {
    key: 'villkor',
    definition: conditionalForm,
    settings: { signing: 'applicant' },
  });
  await publishSmallService(world, 'norrvik', {
    key: 'ort',
    definition: placeForm,
    settings: { signing: 'applicant' },
  });
  await publishSmallService(world, 'norrvik');
  elsa = await world.signedIn('norrvik', people.elsa);
  johan = await world.signedIn('norrvik', people.johan);
  amina = await world.signedIn('norrvik', people.amina);
});
afterAll(async () => {
  await world.close();
  await eid.stop();
});

type Signed = { signingId: string; errandId: string; number: string };

const errandOf = async (signingId: string): Promise<Signed> => {
  const [row] = await world.sql<Omit<Signed, 'signingId'>>(
    'norrvik',
    `SELECT e.id AS "errandId", e.registration_number AS number FROM errand e JOIN signing g ON g.errand_id = e.id WHERE g.id = $1`,
    [signingId],
  );
  if (!row) throw new Error('no errand was made');
  return { ...row, signingId };
};

async function signedAlone(): Promise<Signed> {
  const { signing } = await startSigning(elsa);
  await sign(eid, elsa, signing, people.elsa);
  return errandOf(signing.id);
}

async function signedTogether(): Promise<Signed> {
  const { signing } = await startSigning(elsa, 'flera', answersWith(johanNamed, aminaNamed));
  await sign(eid, elsa, signing, people.elsa);
  await sign(eid, johan, signing, people.johan);
  await sign(eid, amina, signing, people.amina);
  return errandOf(signing.id);
}

/** With Freja, whose app shows the headings of so long a form and not the answers. */
async function signedByHeadings(): Promise<Signed> {
  const incomes = Array.from({ length: 140 }, (_, n) => ({
    path: `incomes[r${n + 2}].amount`,
    value: '1 200',
  }));
  const { signing } = await startSigning(elsa, 'ensam', [...completeAnswers, ...incomes]);
  await elsa.call(startSignatureEndpoint, {
    params: { signingId: signing.id },
    body: { eid: 'freja', flow: 'other-device' },
  });
  await eid.control('freja/latest/approve');
  await poll(elsa, signing);
  return errandOf(signing.id);
}

/** An answer that is asked for only of those of age, until a day that has not come. */
async function signedConditionally(): Promise<Signed> {
  const answers = [...completeAnswers, { path: 'price', value: '9 000 000 kr' }];
  const draft = await fillIn(elsa, { eService: 'villkor', answers: answers as never });
  const { body: signing } = await elsa.call(startSigningEndpoint, {
    params: { draftId: draft.id },
    body: reviewed(draft, conditionalForm),
  });
  await sign(eid, elsa, signing, people.elsa);
  return errandOf(signing.id);
}

/** As whoever owns the tables may, with what guards them put aside. */
async function forge(...statements: string[]): Promise<void> {
  for (const table of tables) await world.sql('norrvik', `ALTER TABLE ${table} DISABLE TRIGGER USER`);
  try {
    for (const statement of statements) await world.sql('norrvik', statement);
  } finally {
    for (const table of tables) await world.sql('norrvik', `ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
}

/** Of what belongs to these errands, requests or numbers. */
async function faultsOf(...ids: string[]): Promise<string[]> {
  const { faulty } = await verifySignatures(world.context, world.municipality('norrvik'));
  return faulty
    .filter(
      ({ signatureId, registrationNumber }) => ids.includes(signatureId) || ids.includes(registrationNumber),
    )
    .map(({ reason }) => reason);
}

const idOf = (person: string): string => `(SELECT id FROM person WHERE personal_number = '${person}')`;

describe('a signature that is kept as it was made', () => {
  test.each([
    ['alone', signedAlone],
    ['together', signedTogether],
    ['by headings', signedByHeadings],
  ])('%s holds', async (_, signed) => {
    const { number } = await signed();
    expect(await faultsOf(number)).toEqual([]);
  });

  test('holds, and shows what was signed, however the letters of an answer were put together', async () => {
    const answers = completeAnswers.map((each) =>
      each.path === 'reason' ? { ...each, value: 'Malmö'.normalize('NFD') } : each,
    );
    const draft = await fillIn(elsa, {
      eService: 'ort',
      answers: [...answers, { path: 'price', value: '9 000 000 kr' }] as never,
    });
    const { body: signing } = await elsa.call(startSigningEndpoint, {
      params: { draftId: draft.id },
      body: reviewed(draft, placeForm),
    });
    const shown = JSON.stringify(signing.summary).includes('9 000 000 kr');
    expect(signing.text.includes('9 000 000 kr')).toBe(shown);
    await sign(eid, elsa, signing, people.elsa);
    expect(await faultsOf((await errandOf(signing.id)).number)).toEqual([]);
  });
});

describe('what whoever owns the tables has changed is found', () => {
  test('a signature put on another errand', async () => {
    const one = await signedAlone();
    const other = await signedAlone();
    await forge(`UPDATE signature SET errand_id = '${other.errandId}' WHERE signing_id = '${one.signingId}'`);
    expect(await faultsOf(other.number)).toEqual(['it was made for another errand']);
  });

  test('a whole request copied to the errand of somebody else', async () => {
    const { signingId } = await signedAlone();
    const { errandId, registrationNumber } = await fileErrand(johan);
    const [signing, party] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
    const copy = (table: string, where: string, changes: string): string[] => [
      `CREATE TEMP TABLE copied AS SELECT * FROM ${table} WHERE ${where}`,
      `UPDATE copied SET ${changes}`,
      `INSERT INTO ${table} SELECT * FROM copied`,
      'DROP TABLE copied',
    ];
    await forge(
      ...copy(
        'signing',
        `id = '${signingId}'`,
        `id = '${signing}', draft_id = gen_random_uuid(), errand_id = '${errandId}',
         submission_key = (SELECT m.submission_key FROM submission m JOIN errand e ON e.submission_id = m.id WHERE e.id = '${errandId}')`,
      ),
      ...copy('signing_party', `signing_id = '${signingId}'`, `id = '${party}', signing_id = '${signing}'`),
      ...copy(
        'signature',
        `signing_id = '${signingId}'`,
        `id = gen_random_uuid(), signing_id = '${signing}', party_id = '${party}', errand_id = '${errandId}'`,
      ),
      `UPDATE submission AS m SET (answers, answers_hash) = (SELECT o.answers, o.answers_hash FROM submission o
         JOIN signing g ON g.submission_key = o.submission_key WHERE g.id = '${signingId}') FROM errand e WHERE e.submission_id = m.id AND e.id = '${errandId}'`,
    );
    expect(await faultsOf(registrationNumber)).toEqual(['another request was signed']);
  });

  test.each([
    [`UPDATE submission SET e_service_key = 'liten' WHERE`, 'another service was signed for'],
    [`UPDATE submission SET submission_key = gen_random_uuid() WHERE`, 'it was made for another errand'],
    // The hash beside them is left as it was.
    [
      `UPDATE submission SET answers = replace(answers::text, 'Därför att jag vill', 'Jag avstår allt')::json WHERE`,
      'other answers were filed',
    ],
    [`UPDATE submission SET answers_hash = repeat('a', 64) WHERE`, 'other answers were filed'],
    [
      `UPDATE submission SET person_id = ${idOf(people.johan)} WHERE`,
      'the errand is of another person than the one who signed it',
    ],
  ])('of what was filed: %s', async (change, reason) => {
    const { errandId, number } = await signedAlone();
    await forge(`${change} id = (SELECT submission_id FROM errand WHERE id = '${errandId}')`);
    expect(await faultsOf(number)).toEqual([reason]);
  });

  test('both the service that a request is about and the one filed in', async () => {
    const { signingId, errandId, number } = await signedAlone();
    await forge(
      `UPDATE submission SET e_service_key = 'liten' WHERE id = (SELECT submission_id FROM errand WHERE id = '${errandId}')`,
      `UPDATE signing SET e_service_key = 'liten' WHERE id = '${signingId}'`,
    );
    expect(await faultsOf(number)).toEqual(['another service was signed for']);
  });

  test.each([
    ['in whole', signedAlone],
    ['by its headings', signedByHeadings],
  ])('the text that is shown, of one signed %s', async (_, signed) => {
    const { signingId, number } = await signed();
    await forge(
      `UPDATE signing SET visible_text = 'Jag avstår allt',
         filing = CASE WHEN filing ->> 'shortText' IS NULL THEN jsonb_set(filing, '{shortText}', to_jsonb(visible_text)) ELSE filing END
       WHERE id = '${signingId}'`,
    );
    expect(await faultsOf(number)).toEqual(['another text is shown than the one that was signed']);
  });

  test('one answer in the text that is shown, of one signed by its headings', async () => {
    const { signingId, number } = await signedByHeadings();
    await forge(
      `UPDATE signing SET visible_text = replace(visible_text, 'Därför att jag vill', 'Jag avstår allt') WHERE id = '${signingId}'`,
    );
    expect(await faultsOf(number)).toEqual(['another text is shown than the one that was signed']);
  });

  test.each([
    ['the day', `jsonb_set(identity, '{today}', '"2099-01-01"')`],
    ['the facts', `jsonb_set(identity, '{attributes}', '{}')`],
  ])('%s that what was filed is shown by', async (_, identity) => {
    const { errandId, number } = await signedConditionally();
    expect(await faultsOf(number)).toEqual([]);
    await forge(
      `UPDATE submission SET identity = ${identity} WHERE id = (SELECT submission_id FROM errand WHERE id = '${errandId}')`,
    );
    expect(await faultsOf(number)).toEqual(['other answers are shown than those that were signed']);
  });

  test('a signature taken away with its party', async () => {
    const { signingId, number } = await signedTogether();
    await forge(
      `DELETE FROM signature WHERE signing_id = '${signingId}' AND position = 1`,
      `DELETE FROM signing_party WHERE signing_id = '${signingId}' AND position = 1`,
    );
    expect(await faultsOf(number)).toEqual([
      '1 of 3 signatures are missing',
      'others have signed than those who were to',
      'others have signed than those who were to',
    ]);
  });

  test('a signature taken away with all that tells of it in the request', async () => {
    const { signingId, errandId, number } = await signedAlone();
    await forge(
      `DELETE FROM signature WHERE signing_id = '${signingId}'`,
      `UPDATE signing SET errand_id = NULL, state = 'withdrawn' WHERE id = '${signingId}'`,
    );
    expect(await faultsOf(signingId)).toEqual(['1 of 1 signatures are missing']);
    expect(await faultsOf(errandId, number)).toEqual([
      'it was filed without the signature that the service demands',
    ]);
    await forge(`DELETE FROM signing WHERE id = '${signingId}'`);
    expect(await faultsOf(signingId, number)).toEqual([
      '1 of 1 signatures are missing',
      'it was filed without the signature that the service demands',
    ]);
    // Not by saying that it came in another way either.
    await forge(
      `UPDATE submission SET identity = '{"kind":"registered"}' WHERE id = (SELECT submission_id FROM errand WHERE id = '${errandId}')`,
    );
    expect(await faultsOf(number)).toHaveLength(1);
  });

  test('the applicant, of the errand and of everything about it', async () => {
    const { signingId, errandId, number } = await signedAlone();
    const person = idOf(people.johan);
    const reason = 'the errand is of another person than the one who signed it';
    await forge(`UPDATE errand SET person_id = ${person} WHERE id = '${errandId}'`);
    expect(await faultsOf(number)).toEqual([reason]);
    await forge(
      `UPDATE submission SET person_id = ${person} WHERE id = (SELECT submission_id FROM errand WHERE id = '${errandId}')`,
      `UPDATE signing SET initiator_id = ${person} WHERE id = '${signingId}'`,
    );
    expect(await faultsOf(number)).toEqual([reason]);
    await forge(`UPDATE signature SET person_id = ${person} WHERE signing_id = '${signingId}'`);
    expect(await faultsOf(number)).toEqual(['it is kept as the signature of another person']);
  });

  test.each(['endUserIp', 'deviceIp', 'policyOid'])('%s in the evidence', async (member) => {
    const { signingId, number } = await signedAlone();
    const forged = `(evidence::jsonb || '{"${member}":"6.6.6.6"}')`;
    await forge(`UPDATE signature SET evidence = ${forged}::json WHERE signing_id = '${signingId}'`);
    expect(await faultsOf(number)).toEqual(['the answer as it came is another']);
  });

  test('the reference, in the evidence and in what was proven', async () => {
    const { signingId, number } = await signedAlone();
    const reason = 'another reference is kept than that of the answer';
    await forge(
      `UPDATE signature SET evidence = (evidence::jsonb || '{"orderRef":"forged"}')::json WHERE signing_id = '${signingId}'`,
    );
    expect(await faultsOf(number)).toEqual([reason]);
    await forge(
      `UPDATE signature_answer AS a SET proven = jsonb_set(a.proven, '{evidence,orderRef}', '"forged"')
         FROM signing_party p WHERE p.answer_id = a.id AND p.signing_id = '${signingId}'`,
    );
    expect(await faultsOf(number)).toEqual([reason]);
  });
});
