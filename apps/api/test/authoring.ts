import {
  createEServiceEndpoint,
  getWorkEndpoint,
  saveWorkEndpoint,
  type Work,
} from '@handslag/contracts/builder';
import { previewPublishingEndpoint, publishWorkEndpoint } from '@handslag/contracts/versions';
import type { ReplyOf } from '@handslag/contracts/endpoint';
import type { EServiceSettings } from '@handslag/contracts/e-services';
import type { EServiceDefinition, Question } from '@handslag/form-engine';
import type { Browser, Reply } from './browser.ts';
import { smallForm, smallSettings } from './small-service.ts';
import type { TestApp } from './test-app.ts';

type Content = { settings: EServiceSettings; definition: EServiceDefinition };
type Standing = Pick<Work, 'key' | 'revision'>;

/** Someone who builds services. */
export type Author = {
  browser: Browser;
  /** A new service that holds what the small one does, but for what is given. */
  begin(content?: Partial<Content>): Promise<Work>;
  save(work: Standing, content: Partial<Content>): Promise<Work>;
  publish(work: Standing, given?: { at?: string; note?: string }): Promise<Reply<Work>>;
  preview(key: string): Promise<ReplyOf<typeof previewPublishingEndpoint>>;
  workOn(key: string): Promise<Work>;
};

/** The service owner of Norrvik, at work. */
export async function createAuthor(world: TestApp): Promise<Author> {
  const browser = await world.staffSignedIn('norrvik', 'norrvik-david');
  let made = 0;
  const workOn: Author['workOn'] = async (key) =>
    (await browser.call(getWorkEndpoint, { params: { key } })).body;
  const save: Author['save'] = async ({ key, revision }, content) => {
    const { settings, definition } = await workOn(key);
    const body = { revision, tab: 'prov', settings, definition, ...content };
    const { status } = await browser.call(saveWorkEndpoint, { params: { key }, body });
    if (status !== 200) throw new Error(`not saved: ${status}`);
    return workOn(key);
  };
  return {
    browser,
    workOn,
    save,
    begin: async (content = {}) => {
      made += 1;
      const { body } = await browser.call(createEServiceEndpoint, { body: { name: `Prov nummer ${made}` } });
      return save(body, { settings: smallSettings, definition: smallForm, ...content });
    },
    publish: ({ key, revision }, { at, note = '' } = {}) =>
      browser.call(publishWorkEndpoint, { params: { key }, body: { revision, note, at: at ?? null } }),
    preview: async (key) => (await browser.call(previewPublishingEndpoint, { params: { key } })).body,
  };
}

/** The small form with other questions in its first step. */
export function withQuestions(
  change: (questions: readonly Question[]) => readonly Question[],
): EServiceDefinition {
  const [first, ...rest] = smallForm.steps;
  if (!first) throw new Error('no step');
  return { format: 1, steps: [{ ...first, questions: change(first.questions) }, ...rest] };
}

/** A question to add. */
export const nickname: Question = {
  id: 'smeknamn',
  type: 'text',
  label: { sv: 'Smeknamn' },
  required: false,
};
