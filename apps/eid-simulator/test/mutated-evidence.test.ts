import 'reflect-metadata';
import { beforeAll, expect, it } from 'vitest';
import { readSignedContent } from '@handslag/eid/signature/read-signed-content';
import { SignatureError } from '@handslag/eid/signature/signature-error';
import { verifyXmlSignature } from '@handslag/eid/signature/verify-xml-signature';
import { testPersons, type TestPerson } from '@handslag/samples/test-persons';
import { generatePki } from '../src/pki/create-pki.ts';
import { issuePersonCertificate } from '../src/pki/person-certificate.ts';
import { signXml } from '../src/pki/sign-evidence.ts';

const mutations = 800;
const seed = 20261123;

let xml: string;
let elements: string[];
let tags: string[];

beforeAll(async () => {
  const pki = await generatePki();
  const person = testPersons[0] as TestPerson;
  const certificate = await issuePersonCertificate(pki, person, 'mobile');
  xml = await signXml(pki, certificate, {
    person,
    kind: 'mobile',
    operation: 'sign',
    displayName: 'Handslag',
    visibleData: Buffer.from('Jag lånar ut min cykel.').toString('base64'),
    nonVisibleData: Buffer.from('{"v":1}').toString('base64'),
    at: new Date(),
  });
  elements = [...xml.matchAll(/<(\w+)[^>]*>.*?<\/\1>/gsu)].map(([element]) => element);
  tags = [...xml.matchAll(/<[^?>]+>/gu)].map(([tag]) => tag);
});

/** What a signature would be taken to say, and by whose certificates. */
function read(text: string): string {
  const { signedElement, certificates } = verifyXmlSignature(text);
  return JSON.stringify([
    readSignedContent(signedElement),
    certificates.map(({ fingerprint256 }) => fingerprint256),
  ]);
}

/** The same numbers each time, below `most`. */
function dice(): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % most;
  };
}

function mutate(roll: (most: number) => number): string {
  const element = (): string => elements[roll(elements.length)] ?? '';
  const tag = (): string => tags[roll(tags.length)] ?? '';
  const at = roll(xml.length);
  const before = (text: string, mark: string, added: string): string =>
    text.replace(mark, () => added + mark);
  const marked = (name: string): string => tag().replace(/>$/u, () => ` ${name}="bidSignedData">`);
  switch (roll(6)) {
    case 0:
      return xml.slice(0, at) + String.fromCodePoint(32 + roll(95)) + xml.slice(at + 1);
    case 1:
      return xml.slice(0, at) + xml.slice(at + 1 + roll(40));
    case 2:
      return before(xml, tag(), element());
    case 3: {
      const moved = element();
      return before(xml.replace(moved, ''), tag(), moved);
    }
    case 4:
      return xml.replace(tag(), () => marked(['Id', 'ID', 'id', 'wsu'][roll(4)] ?? ''));
    default: {
      const [one, other] = [element(), element()];
      return xml
        .replace(one, '\u0001')
        .replace(other, () => one)
        .replace('\u0001', () => other);
    }
  }
}

it('whatever is done to a signature, it says what was signed or nothing', () => {
  const truth = read(xml);
  const roll = dice();
  let refused = 0;
  for (let count = 0; count < mutations; count += 1) {
    const mutated = mutate(roll);
    if (mutated === xml) continue;
    try {
      expect(read(mutated), mutated).toBe(truth);
    } catch (error) {
      if (!(error instanceof SignatureError)) throw error;
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(mutations / 2);
});
